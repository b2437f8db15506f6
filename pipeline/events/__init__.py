"""Pairs clauses, dates and actors."""
