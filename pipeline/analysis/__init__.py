"""The one door to spaCy: sentences, clauses, names."""
