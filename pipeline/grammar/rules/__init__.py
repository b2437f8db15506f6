"""The rules, a family of phrases a file."""
