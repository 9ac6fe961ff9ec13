"""Sample contacts, which no file of the portal holds; what they say reaches nobody."""

from dataclasses import replace
from datetime import date

from eportal.records.rights import Contact
from records_for_tests import words

VERIFIED, EXPIRES = date(2025, 3, 10), date(2025, 9, 10)
VALUES = {
    "phone": "+000 111 222 3334",
    "email": "office@sample.example",
    "address": "شارع النموذج ٧٧٧",
    "website": "https://sample.example/help",
}


def contact(kind="phone", **fields):
    """A contact of which only these fields matter."""
    plain = {
        "id": f"sample-{kind}",
        "body": "molsa",
        "services": ("shelter",),
        "kind": kind,
        "value": VALUES[kind],
        "verified_on": VERIFIED,
        "verified_by": words("TESTED-BY"),
        "expires_after": EXPIRES,
        "hours": words("OPEN-HOURS"),
        "languages": ("ar", "ku", "en"),
        "cost": words("CALL-COST"),
        "coverage": words("WHOLE-COUNTRY"),
        "source": "LETTER-IN-THE-DRAWER",
    }
    return Contact.model_validate(plain | fields)


def with_contacts(content, *contacts):
    """The content with these contacts instead of its own."""
    return replace(content, portal=replace(content.portal, contacts=contacts))
