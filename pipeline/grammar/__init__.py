"""Finds date phrases and says what they mean; knows no date."""
