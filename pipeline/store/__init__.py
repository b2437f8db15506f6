"""The case: tables, questions, decisions."""
