"""Records made in one line, for tests that need no files."""

from eportal.records.plan import Activity
from eportal.records.record import Words

HALF_YEAR = {"kind": "half-year", "year": "2023", "half": "2"}


def words(text):
    """The same text in each language."""
    return Words(ar=text, ku=text, en=text)


def activity(**fields):
    """An activity of which only these fields matter."""
    plain = {
        "id": "prevention-1",
        "text": words("تدريب"),
        "timing": HALF_YEAR,
        "implementers": [implementer("moi")],
        "indicator": words("عدد"),
        "source": {"document": "strategy", "lines": "1"},
    }
    return Activity.model_validate(plain | fields)


def implementer(*bodies):
    """One entry in the list of implementing bodies."""
    return {"bodies": bodies, "printed": "الجهة"}
