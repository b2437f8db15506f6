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

WESTERN = "cp1252"
OLD_ENCODINGS = (  # what files of the last decades are in; others only bring false guesses
    *(WESTERN, "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("koi8_r", "cp932", "euc_jp", "gb18030", "big5", "euc_kr"),
)
ABOUT_AS_CLEAN = 0.1  # share of odd characters, as charset-normalizer counts them
ABOUT_AS_FLUENT = 0.05  # share of letters as frequent as in a language it knows

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
        mend = "Give it the ending of what it is (.pdf, .docx), or give the text itself."
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
    """Return the text in the likeliest old encoding.

    Short texts fit several; where Western European fits about as well as the best, it is taken.
    """
    from charset_normalizer import from_bytes

    guesses = list(from_bytes(content, cp_isolation=list(OLD_ENCODINGS)))
    if not guesses:
        what = f"the encoding is not UTF-8 (byte {place}) and no other could be recognised"
        return None, (Problem(source, what, SAVE_AS_UTF8),)
    best = guesses[0]
    western = [
        guess
        for guess in guesses
        if WESTERN in guess.could_be_from_charset
        and guess.chaos <= best.chaos + ABOUT_AS_CLEAN
        and guess.coherence >= best.coherence - ABOUT_AS_FLUENT
    ]
    encoding = WESTERN if western else best.encoding
    what = f"the text is not UTF-8 (byte {place}) and was read as {encoding}"
    return content.decode(encoding), (Problem(source, what, f"Check its accented letters. {SAVE_AS_UTF8}"),)


def _is_binary(content: bytes) -> bool:
    if b"\x00" in content:
        return True
    start = content[:LOOKED_AT]
    controls = len(start) - len(start.translate(None, CONTROLS))
    return controls > MOST_CONTROLS * len(start)
