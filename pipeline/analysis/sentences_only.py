"""Cuts sentences and finds nothing else: for languages whose clauses and names we cannot read."""

from pipeline.analysis.sentences import sentences
from pipeline.model.clauses import Analysis
from pipeline.model.documents import Document


class SentencesOnly:
    """Reads sentences, no clauses and no names: an English model would only invent them."""

    def __init__(self, language: str) -> None:
        """Take the language that stands in the name."""
        self.name = f"sentences only (no clauses and names in {language})"

    def analyse(self, document: Document) -> Analysis:
        """Return the sentences of one document."""
        return Analysis(self.name, sentences(document.text), (), (), ())
