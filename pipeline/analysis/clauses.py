"""Finds the happenings that a parsed sentence tells."""

from pipeline.analysis import arguments, extents, speech, tenses, wording
from pipeline.analysis.arguments import Arguments
from pipeline.analysis.lexicon import event_nouns, parties, verbs
from pipeline.analysis.trees import (
    NOUN_TAGS,
    PRONOUN_TAGS,
    below,
    children,
    is_nominal,
    is_time,
    is_verbal,
    phrase_span,
    place,
    times_before,
)
from pipeline.analysis.words import Word
from pipeline.model.clauses import Clause, EventKind, Level, Mood
from pipeline.model.spans import Span

NAMES = ("NNP", "NNPS")
NOUN_PLACES = frozenset("nsubj nsubjpass dobj pobj conj ROOT appos attr dep npadvmod".split())
TELLING_OF = frozenset({"after", "before", "during", "following", "since", "until", "in", "at"})
CLIMB = 6  # steps up to the clause that something goes with
HYPOTHETICAL = frozenset({"any", "no", "possible", "potential", "future", "hypothetical"})


def clauses(
    sentence: list[Word], *, index: int, base: int, quotations: tuple[Span, ...]
) -> tuple[Clause, ...]:
    """Return the clauses of one sentence in text order; `base` is where the doc starts in the document."""
    verbals = [token for token in sentence if is_verbal(token)]
    around = {verb.i: arguments.of_verb(verb) for verb in verbals}
    happening = [verb for verb in verbals if _happens(verb, around[verb.i])]
    nouns = [token for token in sentence if _names_happening(token, {verb.i for verb in happening})]
    around |= {noun.i: arguments.of_noun(noun) for noun in nouns}
    moods = tenses.moods(verbals)
    heads = {head.i for head in (*happening, *nouns)}
    owned_by = extents.owners(sentence, [*(v for v in verbals if not _transparent(v)), *nouns])
    pointing = extents.pointers(sentence)
    found = []
    for head in sorted([*happening, *nouns], key=lambda token: token.i):
        is_noun = head.tag in NOUN_TAGS
        mine = _with_verb(head, around) if is_noun else _with_noun(head, around[head.i], nouns)
        word = _carried(head) or head
        finite = _finite(head, happening)
        trigger = place(word, base)
        content = None if is_noun else speech.content(head, base)
        found.append(
            Clause(
                trigger=trigger,
                lemma=word.lemma,
                sentence=index,
                extents=extents.extents((head, finite), sentence, owned_by, pointing, base),
                tense=tenses.tense_of(finite),
                mood=_noun_mood(head, moods) if is_noun else moods[head.i],
                agents=_spans(mine.agents, base),
                patients=_spans(mine.patients, base),
                addressees=_spans(mine.addressees, base),
                others=_others(head, sentence, mine, content, base),
                reported_by=speech.reporter(head, around, base),
                quoted=speech.quoted(trigger, quotations),
                content=content,
                wording=wording.of_noun(head, base)
                if is_noun and not wording.is_bare(head)
                else wording.of_verb(*_told_by(head, around), base),
                kind=_kind(head),
                aspect=tenses.aspect_of(finite),
                level=_level(finite),
                during=_during(head, heads, base),
                told_before=is_noun and _is_known(head),
            )
        )
    return tuple(found)


def _happens(verb: Word, mine: Arguments) -> bool:
    """Tell whether the verb tells of a happening: no copula, no lasting state, no bare description."""
    known = verbs()
    lemma = verb.lemma
    if _carried(verb):
        return True
    if lemma in known.state or _transparent(verb) or _opens(verb) or _repeats(verb):
        return False
    if lemma in known.naming and children(verb, "oprd"):
        return _calls(verb, mine)
    if verb.dep == "acl" and not children(verb, "nsubj", "nsubjpass", "aux"):
        return _tells(verb)
    if lemma in known.relation:
        said = children(verb, "ccomp", "acomp", "attr")
        return any(_is_somebody(head) or (_acts(head) and not said) for head in mine.agents)
    return True


def _calls(verb: Word, mine: Arguments) -> bool:
    """Tell whether somebody says what they think of a thing: "he called it a mistake"."""
    return verb.dep in ("ROOT", "conj") and not tenses.is_passive(verb) and any(map(_acts, mine.agents))


def _carried(verb: Word) -> Word | None:
    """Return the event noun that a verb without meaning of its own carries: "visit" of "paid a visit"."""
    known = verbs()
    if verb.lemma not in known.carrying and verb.lemma not in known.aspectual:
        return None
    nouns = [noun for noun in children(verb, "dobj") if noun.lemma in event_nouns()]
    return nouns[0] if nouns else None


def _tells(verb: Word) -> bool:
    """Tell whether a participle after a noun says more than which one is meant.

    "a treaty reached between both" and "a firm founded in 1983" do, "a treaty limiting actions" does not.
    """
    if verb.tag == "VBN" and verb.lemma in verbs().light and verb.head.lemma in event_nouns():
        return True
    if children(verb, "agent"):
        return True
    return any(is_time(word) for word in below(verb, lambda token: token.dep != "relcl"))


def _transparent(verb: Word) -> bool:
    """Tell whether the verb only opens, ends or attempts another: "began selling", "tried to flee"."""
    known = verbs()
    if verb.lemma not in known.aspectual and verb.lemma not in known.attempting:
        return False
    return any(is_verbal(inner) for inner in children(verb, "xcomp"))


def _opens(verb: Word) -> bool:
    """Tell whether the verb only opens or ends what its subject names: "the trial began"."""
    if verb.lemma not in verbs().aspectual or children(verb, "dobj"):
        return False
    return any(noun.lemma in event_nouns() for noun in children(verb, "nsubj", "nsubjpass"))


def _repeats(verb: Word) -> bool:
    """Tell whether the verb says the one before it again in another tense: "supported and will support"."""
    return verb.dep == "conj" and verb.head.lemma == verb.lemma and not children(verb, "nsubj", "nsubjpass")


def _finite(head: Word, happening: list[Word]) -> Word:
    """Return the verb whose tense counts: "began" for "began selling", "was" for "the visit was in May"."""
    verb = head
    if head.tag in NOUN_TAGS and head.dep in ("nsubj", "nsubjpass") and is_verbal(head.head):
        return head if head.head in happening else head.head
    while verb.dep == "xcomp" and _transparent(verb.head):
        verb = verb.head
    return verb


def _acts(head: Word) -> bool:
    """Tell whether the head can do things: a name, a person's pronoun."""
    return head.tag in NAMES or (head.tag in PRONOUN_TAGS and head.lower not in ("it", "its"))


def _is_somebody(head: Word) -> bool:
    return head.lower in ("he", "she", "i", "we")


def _names_happening(token: Word, happening: set[int]) -> bool:  # noqa: PLR0911  a ladder of cases
    """Tell whether the noun is a happening of its own, and not only part of what a verb tells."""
    if token.tag not in ("NN", "NNS") or token.dep not in NOUN_PLACES or token.lemma not in event_nouns():
        return False
    if is_time(token) and not _has_parties(token):
        return False  # "in the fall of 2011"
    if _carried(token.head) == token:
        return False  # the verb's clause tells it
    if any(True for _ in times_before(token)):
        return True
    if any(inner.lemma in verbs().light and inner.tag == "VBN" for inner in children(token, "acl")):
        return False  # "the treaty reached by both" is told by "reached"
    governor = token.head
    if token.dep == "conj":
        governor = governor.head
    if governor.i in happening and token.dep in ("nsubj", "nsubjpass", "dobj", "conj", "attr"):
        return governor.lemma not in verbs().light and (_has_parties(token) or _is_known(token))
    if token.dep in ("nsubj", "nsubjpass") or (token.dep == "pobj" and governor.lower in TELLING_OF):
        return True
    return _has_parties(token) or _is_known(token)


def _is_known(noun: Word) -> bool:
    """Tell whether the noun points at a happening told before: "the deal", "this visit"."""
    return any(word.lower in parties("pointing") for word in children(noun, "det"))


def _has_parties(noun: Word) -> bool:
    mine = arguments.of_noun(noun)
    return any(_acts(head) or arguments.is_named(head) for head in mine.agents + mine.patients)


def _with_noun(verb: Word, mine: Arguments, nouns: list[Word]) -> Arguments:
    """Return the verb's arguments with those of the event noun it only lends its tense to."""
    if verb.lemma not in verbs().light:
        return mine
    for noun in [*mine.patients, *mine.agents]:
        if noun.lemma in event_nouns() and noun not in nouns:
            inner = arguments.of_noun(noun)
            agents = tuple(head for head in mine.agents if head.i != noun.i)
            return Arguments(agents + inner.agents, mine.patients + inner.patients, mine.addressees)
    return mine


def _with_verb(noun: Word, around: dict[int, Arguments]) -> Arguments:
    """Return the noun's arguments, or who signs, holds or drops it where it names nobody itself."""
    mine = around[noun.i]
    verb = noun.head
    if mine.agents or mine.patients or verb.i not in around or verb.lemma not in verbs().light:
        return mine
    return Arguments(around[verb.i].agents) if noun in around[verb.i].patients else mine


def _told_by(head: Word, around: dict[int, Arguments]) -> tuple[Word, tuple[Word, ...]]:
    """Return the verb whose clause a reader needs, with its subjects: for "the deal" that of "fell"."""
    verb = head
    for _ in range(CLIMB):
        if is_verbal(verb):
            return verb, _subjects(verb, around[verb.i])
        verb = verb.head
    return head, ()


def _subjects(verb: Word, mine: Arguments) -> tuple[Word, ...]:
    return mine.patients if tenses.is_passive(verb) else mine.agents


def _noun_mood(noun: Word, moods: dict[int, Mood]) -> Mood:
    """Return the mood of the nearest verb above, or what the noun's own modifiers say."""
    if any(child.lower in HYPOTHETICAL for child in noun.lefts):
        return Mood.POSSIBLE
    current = noun
    while current.i != current.head.i:
        current = current.head
        if current.i in moods:
            mood = moods[current.i]
            return mood if mood is not Mood.NEGATED else Mood.ASSERTED
    return Mood.ASSERTED


def _others(
    head: Word, sentence: list[Word], mine: Arguments, content: Span | None, base: int
) -> tuple[Span, ...]:
    """Return who stands by a preposition at the verb or its object, and who is named in what is said."""
    taken = {word.i for word in mine.agents + mine.patients + mine.addressees}
    heads = [
        word
        for governor in (head, *children(head, "dobj"))
        for preposition in children(governor, "prep", "dative")
        if preposition.lower in parties("prepositions")
        for word in arguments.spread(children(preposition, "pobj"))
        if word.i not in taken
    ]
    if content is not None:
        heads += [
            word
            for word in sentence
            if is_nominal(word)
            and word.dep != "compound"
            and word.head.lower not in parties("places")
            and content.contains(place(word, base))
        ]
    return _spans(tuple(heads), base)


def _spans(heads: tuple[Word, ...], base: int) -> tuple[Span, ...]:
    return tuple(phrase_span(head, base) for head in heads)


def _level(head: Word) -> Level:
    """Return whether the verb is the sentence's own or coordinated to it; all nouns stand aside."""
    while head.dep in ("conj", "xcomp") and head.tag[:1] == "V" and head.head.tag[:1] == "V":
        head = head.head
    return Level.MAIN if head.dep in ("ROOT", "parataxis") and head.tag[:1] == "V" else Level.SIDE


def _during(head: Word, heads: set[int], base: int) -> Span | None:
    """Return the trigger of the clause that a participle, a "when"-clause or an occasion goes with."""
    opening = head.head if head.dep in ("pcomp", "pobj") else None
    words = [opening] if opening else children(head, "mark", "advmod")
    said = {word.lower for word in words if opening or word.dep == "mark" or word.tag == "WRB"}
    is_participle = head.tag == "VBG" and head.dep in ("advcl", "conj") and not children(head, "nsubj", "aux")
    is_purpose = head.dep == "advcl" and arguments.is_infinitive(head)
    if not (said & parties("simultaneous") or ((is_participle or is_purpose) and not said)):
        return None
    current = opening or head
    for _ in range(CLIMB):
        current = current.head
        if current.i in heads and current.tag not in NOUN_TAGS:
            return place(_carried(current) or current, base)
    return None


def _kind(head: Word) -> EventKind:
    head = _carried(head) or head
    if head.tag in NOUN_TAGS:
        return event_nouns()[head.lemma]
    known = verbs()
    for inner in below(head, lambda token: token.dep in ("dobj", "nsubjpass")):
        kind = event_nouns().get(inner.lemma, EventKind.OTHER)
        if head.lemma in known.light and kind is not EventKind.OTHER and inner.i != head.i:
            return kind
    return known.kinds.get(head.lemma) or (
        EventKind.STATEMENT if head.lemma in known.statement else EventKind.OTHER
    )
