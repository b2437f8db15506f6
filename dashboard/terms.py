"""What the values of the filters are called on the page."""

ROLES = {
    "agent": "acts",
    "patient": "is acted upon",
    "speaker": "speaks",
    "addressee": "is told",
    "mentioned": "is mentioned",
}
KINDS = {
    "agreement": "agreements",
    "meeting": "meetings",
    "statement": "statements",
    "threat": "threats",
    "attack": "attacks",
    "movement": "movements",
    "sanction": "sanctions",
    "appointment": "appointments",
    "launch": "launches",
    "deal": "deals",
    "legal": "law and courts",
    "economy": "economy",
    "accident": "accidents",
    "other": "other kinds",
}
MOODS = {
    "asserted": "told as fact",
    "planned": "planned",
    "possible": "possible",
    "negated": "denied",
}
CERTAINTIES = {
    "stated": "stated",
    "approximate": "approximate",
    "open start": "start not told",
    "open end": "end not told",
    "undated": "no date",
}
GRAINS = {"part-of-day": "part of a day"}  # the others are called what they are
STATUS = {
    "unchecked": "not checked",
    "accepted": "accepted",
    "rejected": "rejected",
    "edited": "edited",
    "added": "added by hand",
}

# By field of the selection: what the filter is called, and its values.
FILTERS: dict[str, tuple[str, dict[str, str]]] = {
    "kinds": ("Kind of event", KINDS),
    "roles": ("Role of the actors", ROLES),
    "moods": ("Told as", MOODS),
    "certainties": ("Date is", CERTAINTIES),
    "grains": ("Told to the", GRAINS),
    "status": ("Checked", STATUS),
}


def called(field: str, value: str) -> str:
    """Return what a value of a filter is called."""
    return FILTERS[field][1].get(value, value)
