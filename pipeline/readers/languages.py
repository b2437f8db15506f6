"""The language of a text: English by its own words, others by py3langid, whose one door this is."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
UNDETERMINED = "und"  # BCP 47
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z]")
LOOKED_AT = 4000  # characters: what follows hardly ever changes the answer
FREQUENT = 0.08  # share of the words; all but one of 219 news articles and histories reach it
SURE = 0.8  # probability; it took none of 593 English tweets for another language


def language_of(text: str) -> str:
    """Return the BCP 47 code of the text's language, or "und" where it cannot be told."""
    head = text[:LOOKED_AT]
    words = WORD.findall(head.lower())
    known = sum(word in _english_words() for word in words)
    if words and known / len(words) >= FREQUENT:
        return ENGLISH
    language: str
    probability: float
    language, probability = _identifier().classify(head)
    if language == ENGLISH or probability >= SURE or (words and not LATIN.search(head)):
        return language  # a text in another script is not English, however close its neighbours are
    return UNDETERMINED


@cache
def _english_words() -> frozenset[str]:
    source = resources.files("pipeline.readers") / "languages.toml"
    return frozenset(tomllib.loads(source.read_text(encoding="utf-8"))["english"])


@cache
def _identifier() -> "LanguageIdentifier":
    """Load the model of 139 languages that comes with the package: half a second, once a process."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
