"""Chooses the language engine that this machine can run."""

from functools import cache

from pipeline.analysis import model_file
from pipeline.analysis.rule_analyst import RuleAnalyst
from pipeline.analysis.spacy_analyst import SpacyAnalyst
from pipeline.ports import Analyst


@cache
def analyst() -> Analyst:
    """Return the official model's analyst, else the checked re-upload's, else the one without a model."""
    found, why = model_file.find()
    return SpacyAnalyst() if found else RuleAnalyst(why)
