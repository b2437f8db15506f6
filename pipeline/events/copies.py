"""Says which documents are near-copies of one another: the same agency report in two papers is one source."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from pipeline.model.events import Harvest

FEWEST_WORDS = 5  # a shorter sentence says too little to betray a copy
COMMON = 20  # a sentence in more documents is boilerplate
SHARED = 0.6  # of the sentences of the shorter document


def sources(harvests: Iterable[Harvest]) -> dict[str, str]:
    """Return, for each document id, the id of the first document of which it is a near-copy, or its own.

    The work grows with the number of sentences, not with the pairs of documents.
    """
    sentences = {harvest.document.id: _sentences(harvest) for harvest in harvests}
    holders: dict[str, list[str]] = defaultdict(list)
    for doc_id, told in sentences.items():
        for sentence in sorted(told):
            holders[sentence].append(doc_id)
    shared = Counter(
        pair for found in holders.values() if 1 < len(found) <= COMMON for pair in combinations(found, 2)
    )
    first = {doc_id: doc_id for doc_id in sentences}
    order = {doc_id: place for place, doc_id in enumerate(sentences)}
    for one, other in sorted(shared, key=lambda pair: (order[pair[0]], order[pair[1]])):
        if shared[one, other] >= SHARED * min(len(sentences[one]), len(sentences[other])):
            first[other] = min(first[other], first[one], key=order.__getitem__)
    return first


def _sentences(harvest: Harvest) -> set[str]:
    text = harvest.document.text
    told = (" ".join(sentence.span.of(text).lower().split()) for sentence in harvest.sentences)
    return {sentence for sentence in told if sentence.count(" ") >= FEWEST_WORDS - 1}
