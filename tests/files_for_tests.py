"""Files made straight from a portal, for tests that need no site."""

from datetime import date

from eportal.downloads.imprint import Edition

URL = "https://portal.example/"
BUILT = date(2025, 1, 15)


def edition_of(portal, language, url=URL, built=BUILT):
    """A portal in a language; what the ledger does not know counts as a draft."""
    return Edition(portal, language, url, built, {})


def written(recipes):
    """The bytes of each file by its address."""
    return {recipe.address: recipe.write() for recipe in recipes}
