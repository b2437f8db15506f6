"""Who acts: actors, and where the text mentions them."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span


class MentionForm(StrEnum):
    """How the text points at an actor."""

    NAMED = "named"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor under one identity. `stands_for` links a metonym (the Kremlin) to its state."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    stands_for: str | None = None


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A place where the text means the actor, and why we think so (a sentence for a reader)."""

    span: Span
    actor_id: str
    form: MentionForm
    why: str


@dataclass(frozen=True, slots=True)
class Tracked:
    """An actor that the user named, with the aliases they gave."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one document and every mention of them, in text order."""

    actors: tuple[Actor, ...]
    mentions: tuple[ActorMention, ...]
