"""What names look like: suffixes, initials, family names, given names of men and women."""

import tomllib
from functools import cache
from importlib.resources import files

SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "du", "la", "le", "&", "to", "at"})


PARTICLES = frozenset("de la del der den van von bin al el da dos du le".split())
LEAST_NAMES, MOST_NAMES = 2, 4  # words of a person's name


def without_suffix(name: str) -> str:
    """Return the name of a company without its legal form: "Apple Inc." is "Apple"."""
    words = name.replace(",", "").split()
    while len(words) > 1 and words[-1] in _lists("legal_suffixes"):
        words.pop()
    while len(words) > 1 and words[-1] in ("&", "and"):
        words.pop()
    return " ".join(words)


def without_trade(name: str) -> str:
    """Return the name of a company without the word for its trade: "Apple Computer" is "Apple"."""
    words = without_suffix(name).split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in _lists("trades") else " ".join(words)


def folded(name: str) -> str:
    """Return what two spellings of one name share: no case, no stops, no legal form, "and" for "&"."""
    words = without_suffix(name).split()
    while len(words) > 1 and words[-1] == "Group":
        words.pop()
    return " ".join(words).casefold().replace(".", "").replace("&", "and")


def initials(name: str) -> str:
    """Return the first letters of the words that count: "United States Air Force" is USAF."""
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words if word.lower() not in SMALL and word[0].isupper())


def is_acronym_of(short: str, long: str) -> bool:
    """Tell whether `short` is made of the first letters of `long`, its legal form perhaps left out."""
    letters = short.replace(".", "")
    if len(letters) < 2 or not letters.isupper() or " " in short:
        return False
    return letters in (initials(long), initials(without_suffix(long)))


def is_trade(word: str) -> bool:
    """Tell whether the word names a trade: Motors, Electronics."""
    return word in _lists("trades")


def is_plain(word: str) -> bool:
    """Tell whether so many bodies begin with the word that it names none: General, National."""
    return word in _lists("plain_openers")


def is_generic(word: str) -> bool:
    """Tell whether the word only says what sort of body it is: Airlines, Bank, Store."""
    return word in _lists("generic")


def openers() -> tuple[str, ...]:
    """Return the words that open the name of a body before a place: Air, Bank (of), University (of)."""
    return tuple(_table()["openers"])


def opens_body(name: str) -> bool:
    """Tell whether the name opens as a body's does: "Air Canada", "Bank of Ireland"."""
    return name.startswith(tuple(f"{opener} " for opener in openers()))


def is_occasion(word: str) -> bool:
    """Tell whether a name that ends so names an occasion: Conference, Cup, Festival."""
    return word in _lists("occasions")


def is_facility(word: str) -> bool:
    """Tell whether a name that ends so names a building or a site: Airport, Stadium, Museum."""
    return word in _lists("facilities")


def is_called_like_a_person(name: str) -> bool:
    """Tell whether the name is a known given name and a family name: "Tim Cook", not "Morgan Stanley"."""
    words = name.split()
    if not LEAST_NAMES <= len(words) <= MOST_NAMES or name in _lists("companies_called_like_persons"):
        return False
    if (is_generic(words[-1]) and words[-1] not in _lists("generic_family_names")) or not all(
        word[0].isupper() or word in PARTICLES for word in words
    ):
        return False
    if is_given_name(words[0]):
        return True
    doubled = len(words) > LEAST_NAMES or "-" in words[1]
    return words[0] in _family_first() and (doubled or words[0] not in _given("family_first_doubtful"))


def is_given_name(word: str) -> bool:
    """Tell whether the word, or its first part, is a given name we know: Jan, Jan-Åke."""
    first = word.partition("-")[0]
    return first in _given("he") or first in _given("she")


def is_legal_form(word: str) -> bool:
    """Tell whether the word is a company's legal form: Inc., LLC, SpA."""
    return word in _lists("legal_suffixes")


def family_name(person: str) -> str:
    """Return the family name, which stands first in Korean, Chinese and Vietnamese names."""
    words = [word for word in person.split() if word not in ("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV")]
    if len(words) in (2, 3) and words[0] in _family_first() and words[-1] not in _family_first():
        return words[0]
    if len(words) == 3 and words[0] in _family_first():
        return words[0]
    return words[-1] if words else person


def gender(person: str) -> str:
    """Return "he" or "she" by the given name, or an empty string where it tells nothing."""
    given = person.split(maxsplit=1)[0] if " " in person else ""
    fitting = [one for one in ("he", "she") if given in _given(one)]
    return fitting[0] if len(fitting) == 1 else ""


@cache
def _lists(key: str) -> frozenset[str]:
    return frozenset(_table()[key])


@cache
def _given(key: str) -> frozenset[str]:
    return frozenset(str(_table()[key]).split())


@cache
def _family_first() -> frozenset[str]:
    return frozenset(str(_table()["family_first"]).split())


@cache
def _table() -> dict[str, str | list[str]]:
    text = (files("pipeline.actors") / "names.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
