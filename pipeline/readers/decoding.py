"""Bytes into text: finds the encoding, and tells text from binary content."""

import codecs

from pipeline.model.documents import Problem

MARKS = (  # the longer first: UTF-32's mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WHITE = b"\t\n\r\f\v"
CONTROLS = bytes(set(range(32)) - set(WHITE)) + b"\x7f"
LOOKED_AT = 1 << 16  # bytes at the start of the file in which controls are counted
MOST_CONTROLS = 0.01  # of those bytes; text has hardly any

SAVE_AS_UTF8 = "Save it as UTF-8 in the program it comes from."


def decoded(content: bytes, *, source: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text, or None, and what there is to say about it.

    A byte order mark decides; else UTF-8; else charset-normalizer's guess, which is said,
    because a wrong guess changes letters without an error.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content, encoding, source)
    if _is_binary(content):
        what = "the content is binary, not text"
        mend = "Give the text itself; a PDF or Word file must be saved as text first."
        return None, (Problem(source, what, mend),)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _guessed(content, source, error.start)


def _strict(content: bytes, encoding: str, source: str) -> tuple[str | None, tuple[Problem, ...]]:
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        what = f"the file says it is {name}, but is not from byte {error.start} on"
        return None, (Problem(source, what, SAVE_AS_UTF8),)


def _guessed(content: bytes, source: str, place: int) -> tuple[str | None, tuple[Problem, ...]]:
    from charset_normalizer import from_bytes

    guess = from_bytes(content).best()
    if guess is None:
        what = f"the encoding is not UTF-8 (byte {place}) and no other could be recognised"
        return None, (Problem(source, what, SAVE_AS_UTF8),)
    what = f"the text is not UTF-8 (byte {place}) and was read as {guess.encoding}"
    return str(guess), (Problem(source, what, f"Check its accented letters. {SAVE_AS_UTF8}"),)


def _is_binary(content: bytes) -> bool:
    if b"\x00" in content:
        return True
    start = content[:LOOKED_AT]
    controls = len(start) - len(start.translate(None, CONTROLS))
    return controls > MOST_CONTROLS * len(start)
