"""Says which actors take part in a happening, and how."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from pipeline.events.lexicon import acting
from pipeline.events.quotations import Quotations
from pipeline.model.actors import Actor, ActorMention, Cast, MentionForm
from pipeline.model.clauses import ActorKind, Clause, EventKind
from pipeline.model.events import Participation, Role
from pipeline.model.spans import Span

ORDER = (Role.AGENT, Role.SPEAKER, Role.PATIENT, Role.ADDRESSEE, Role.MENTIONED)
NEVER_ACT = frozenset({ActorKind.OTHER, ActorKind.PRODUCT})
MYSELF = frozenset({"i", "me", "my", "myself"})  # the speaker of a quotation
CORE = frozenset({Role.AGENT, Role.SPEAKER, Role.PATIENT, Role.ADDRESSEE})


class Participants:
    """Looks up who takes part in the clauses of one document."""

    def __init__(self, text: str, cast: Cast, clauses: tuple[Clause, ...]) -> None:
        """Take the document's text, its actors and their mentions, and its clauses."""
        self._text = text
        self._quotations = Quotations(clauses)
        self._actors = {actor.id: actor for actor in cast.actors}
        self._mentions = sorted(cast.mentions, key=lambda mention: mention.span)
        self._starts = [mention.span.start for mention in self._mentions]

    def of(self, clause: Clause) -> tuple[Participation, ...]:
        """Return each actor once, with its strongest role, in the order of ORDER and then of the text."""
        found: dict[str, tuple[int, int, Participation]] = {}
        for role, mention in self._roles(clause):
            for participation in self._with_state(role, mention):
                key = (ORDER.index(participation.role), mention.span.start)
                known = found.get(participation.actor_id)
                if known is None or key < known[:2]:
                    found[participation.actor_id] = (*key, participation)
        return tuple(entry[2] for entry in sorted(found.values(), key=lambda entry: entry[:2]))

    def speaker(self, clause: Clause) -> str | None:
        """Return the id of the actor who says that it happened, if one does."""
        said_by = clause.reported_by or self._quoted_from(clause)
        heads = self._heads(said_by) if said_by else []
        return heads[0].actor_id if heads else None

    def actor(self, actor_id: str) -> Actor:
        """Return the actor of that id."""
        return self._actors[actor_id]

    def pronouns(self, span: Span) -> dict[Span, list[Actor]]:
        """Return the pronouns inside the span with the actors each is linked to."""
        found: dict[Span, list[Actor]] = {}
        for mention in self._within(span):
            if mention.form is MentionForm.PRONOUN:
                found.setdefault(mention.span, []).append(self._actors[mention.actor_id])
        return found

    def _roles(self, clause: Clause) -> Iterator[tuple[Role, ActorMention]]:
        speaks = clause.content is not None or clause.kind is EventKind.STATEMENT
        for role, spans in (
            (Role.SPEAKER if speaks else Role.AGENT, clause.agents),
            (Role.PATIENT, clause.patients),
            (Role.ADDRESSEE, clause.addressees),
            (Role.MENTIONED, clause.others),
        ):
            for span in spans:
                speaker = self._quoted_from(clause) if span.of(self._text).lower() in MYSELF else None
                yield from self._in_phrase(role, speaker or span)

    def _quoted_from(self, clause: Clause) -> Span | None:
        """Return the phrase of who says the quotation that the clause stands in."""
        statement = self._quotations.statement(clause)
        return statement.agents[0] if statement else None

    def _heads(self, phrase: Span) -> list[ActorMention]:
        return [mention for mention in self._within(phrase) if mention.span.end >= phrase.end]

    def _in_phrase(self, role: Role, phrase: Span) -> Iterator[tuple[Role, ActorMention]]:
        """Yield the mentions of a noun phrase that are its head, or what its head only says the sort of.

        In "Toyota dealers" Toyota does nothing. Who speaks for a house names it: "Pentagon spokesman".
        """
        inside = list(self._within(phrase))
        words = phrase.of(self._text).lower().split()
        speaks_for = not acting("speaking").isdisjoint(words)
        heads = self._heads(phrase)
        yield from ((role, mention) for mention in heads)
        for mention in inside:
            if mention in heads:
                continue
            if speaks_for:
                yield (Role.MENTIONED if heads else role), mention
            elif not heads and self._is_sorted(mention, words[-1]):
                yield role, mention

    def _is_sorted(self, mention: ActorMention, head: str) -> bool:
        """Tell whether the head only says what sort of product the name before it is."""
        return head in acting("sort") and self._actors[mention.actor_id].kind is ActorKind.PRODUCT

    def _with_state(self, role: Role, mention: ActorMention) -> Iterator[Participation]:
        """Yield the actor, and with a metonym that acts or owns the state it stands for."""
        actor = self._actors[mention.actor_id]
        if role is Role.MENTIONED and actor.kind in NEVER_ACT:
            return  # a song or a car that is only named takes no part
        words = self._words(mention)
        shared = mention.form is MentionForm.NOMINAL and " " in words and words[0].islower()
        yield Participation(actor.id, role, words if shared else "")
        if actor.stands_for is None:
            return
        is_capital = actor.kind is ActorKind.PLACE
        owns = self._text[mention.span.end : mention.span.end + 2] in ("'s", "’s")
        if not is_capital or owns or role is not Role.MENTIONED:
            yield Participation(actor.stands_for, role, words)

    def _words(self, mention: ActorMention) -> str:
        """Return the words of the mention, with the article where it has one."""
        start = mention.span.start
        if self._text[max(0, start - 4) : start].lower() == "the ":
            start -= 4
        return self._text[start : mention.span.end]

    def _within(self, span: Span) -> Iterable[ActorMention]:
        at = bisect_left(self._starts, span.start)
        while at < len(self._mentions) and self._starts[at] < span.end:
            yield self._mentions[at]
            at += 1
