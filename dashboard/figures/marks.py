"""Where each event's mark stands in a window, and how wide it is on the page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.escaping import shortened
from dashboard.figures.rulers import Ruler

if TYPE_CHECKING:
    from pandas import DataFrame

LEAST_BAR = 9.0  # pixels; a shorter stretch is drawn as a square, never as a longer bar
MARKER = 13.0
TAIL = 42.0  # pixels by which a bar goes on where its end is not told
AIR = 3.0  # between two marks of a row
LETTER = 7.0  # mean width of a letter at 12 px
LEAST_LABEL = 8  # letters
MOST_LABEL = 46
FINE = ("day", "part-of-day", "hour", "minute")


@dataclass(frozen=True, slots=True)
class Canvas:
    """How much room the chart has: pixels of the plot, lanes, letters of a lane's name."""

    width: int = 410
    lanes: int = 10
    name: int = 24


WIDE = Canvas()
NARROW = Canvas(width=230, lanes=8, name=12)


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as the chart sees it, from `start` up to `end` on the axis (see `rulers`)."""

    event: str
    start: int
    end: int
    grain: str
    mood: str
    certainty: str
    modifier: str
    headline: str
    words: str
    source: str

    def is_point(self, minutes_a_pixel: float) -> bool:
        """Tell whether it is drawn as a point: a day or finer, or too short to be a bar."""
        return self.grain in FINE or self.end - self.start < LEAST_BAR * minutes_a_pixel

    @property
    def middle(self) -> int:
        """Return the minute in the middle."""
        return (self.start + self.end) // 2


@dataclass(frozen=True, slots=True)
class Label:
    """A headline beside, or inside, its mark. `side` is "left", "right" or "inside"."""

    text: str
    side: str
    first: float  # pixels from the left edge of the plot, mark included
    last: float


def inside(events: "DataFrame", window: tuple[int, int]) -> "DataFrame":
    """Return the dated events that touch the window, in the frame's order."""
    start, end = window
    dated = events[events["start_minute"].notna()]
    return dated[(dated["start_minute"] < end) & (dated["end_minute"] > start)]


def marks(shown: "DataFrame", along: Ruler) -> tuple[Mark, ...]:
    """Return a mark for each of the dated events."""
    columns = ["event_id", "start_minute", "end_minute", "grain", "mood", "certainty", "modifier"]
    columns += ["headline", "date_in_words", "doc_title"]
    return tuple(
        Mark(str(event), along.place(int(first)), along.place(int(last)), *(str(rest) for rest in others))
        for event, first, last, *others in zip(*(shown[name].tolist() for name in columns), strict=True)
    )


def bare(mark: Mark, window: tuple[int, int], canvas: Canvas) -> Label:
    """Return the place that a mark takes without a headline."""
    scale = (window[1] - window[0]) / canvas.width
    if mark.is_point(scale):
        middle = (mark.middle - window[0]) / scale
        return Label("", "right", middle - MARKER / 2, middle + MARKER / 2 + AIR)
    before = TAIL if mark.certainty == "open start" else 0.0
    after = TAIL if mark.certainty == "open end" else 0.0
    left = max((mark.start - window[0]) / scale - before, 0.0)
    right = min((mark.end - window[0]) / scale + after, float(canvas.width))
    return Label("", "right", left, right + AIR)


def label(mark: Mark, window: tuple[int, int], canvas: Canvas) -> Label:
    """Return where the headline of a mark has room; its text is empty where there is none."""
    scale = (window[1] - window[0]) / canvas.width
    alone = bare(mark, window, canvas)
    left, right = alone.first, alone.last - AIR
    wanted = min(len(mark.headline), MOST_LABEL) * LETTER + 8
    rooms = {"right": canvas.width - right, "left": left}
    if not mark.is_point(scale):
        rooms["inside"] = right - left
    fitting = [side for side in ("inside", "right", "left") if rooms.get(side, 0) >= wanted]
    side = fitting[0] if fitting else max(rooms, key=lambda name: rooms[name])
    letters = min(int((rooms[side] - 8) / LETTER), MOST_LABEL)
    if letters < LEAST_LABEL:
        return alone
    text = shortened(mark.headline, letters)
    width = len(text) * LETTER + 8
    match side:
        case "right":
            return Label(text, side, left, right + width)
        case "left":
            return Label(text, side, left - width, right + AIR)
        case _:
            return Label(text, side, left, right + AIR)
