"""Colours, shapes and patterns that survive colour blindness, print, light and dark.

The hues are those of Okabe and Ito, Color Universal Design (2008); orange, sky blue and
yellow are darkened until they stand at 3:1 against white as against near black (WCAG 2.2,
1.4.11). Colour says the lane, which the lane's name says too; what the text claims is
told by fill and pattern alone.
"""

LANES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#C98700", "#3A93CC", "#8F8500")
OTHERS = "#767F87"
RULE = "rgba(128, 128, 128, 0.22)"
BAND = "rgba(128, 128, 128, 0.07)"
PUBLISHED = "rgba(128, 128, 128, 0.9)"
CLEAR = "rgba(0, 0, 0, 0)"

PATTERNS = {"planned": "/", "possible": "/", "negated": "x"}  # bars; an asserted one is plain
DAY_SYMBOLS = {"planned": "circle-open", "possible": "circle-open", "negated": "x-thin"}
SHORT_SYMBOLS = {"planned": "square-open", "possible": "square-open", "negated": "x-thin"}
ABOUT_SYMBOL = {"asserted": "diamond", "negated": "x-thin"}  # an approximate date
OPEN_SYMBOLS = {"open start": "triangle-left", "open end": "triangle-right"}


def lane_colour(key: str, place: int) -> str:
    """Return the colour of the actor at that place in the case; lanes of no one actor are grey."""
    return LANES[place % len(LANES)] if key else OTHERS


def tinted(colour: str, opacity: float) -> str:
    """Return `#RRGGBB` as an rgba() string with that opacity."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {opacity:g})"
