"""Finds the actors of a text, for tests to read."""

from pipeline.actors.finder import NameFinder
from pipeline.model.actors import ActorMention, Cast, Tracked
from tests.analysis.told import analysed, document


def cast(text: str, *tracked: Tracked) -> Cast:
    """Return the actors of the text."""
    return NameFinder().find(document(text), analysed(text), tracked)


def meant(text: str, *tracked: Tracked) -> list[tuple[str, str]]:
    """Return each mention's words with the name of the actor it means, in text order."""
    found = cast(text, *tracked)
    names = {actor.id: actor.name for actor in found.actors}
    return [(mention.span.of(text), names[mention.actor_id]) for mention in found.mentions]


def mention(text: str, words: str) -> ActorMention:
    """Return the first mention with these words."""
    return next(each for each in cast(text).mentions if each.span.of(text) == words)
