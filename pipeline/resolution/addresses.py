"""The day that an address or a file name bears: "…/2024/06/18/…", "2024-06-18 report.txt"."""

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from pipeline.model.calendar import Moment, is_day

ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
IN_PATH = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([/-])(\d\d?)\2(\d\d?)|(\d\d)(\d\d))(?!\d)")
IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([-_. ])(\d\d)\2(\d\d)|(\d\d)(\d\d))(?!\d)")


def day_of_address(source: str) -> Moment | None:
    """Return the only day in the path of the web address that the source is or holds."""
    found = ADDRESS.search(source)
    try:
        return _only_day(IN_PATH, urlsplit(found[0]).path) if found else None
    except ValueError:  # an address that is none, such as "http://[x"
        return None


def day_of_file_name(source: str) -> Moment | None:
    """Return the only day in the file's own name; lines of a `.jsonl` file have none."""
    if ADDRESS.search(source) or "#" in source:
        return None
    name = PurePosixPath(source)
    return _only_day(IN_NAME, name.name) if name.suffix else None


def _only_day(pattern: re.Pattern[str], text: str) -> Moment | None:
    """Return the day if there is just one, written with its year first."""
    days = set()
    for found in pattern.finditer(text):
        year, month, day = int(found[1]), int(found[3] or found[5]), int(found[4] or found[6])
        if is_day(year, month, day):
            days.add(Moment(year, month, day))
    return days.pop() if len(days) == 1 else None
