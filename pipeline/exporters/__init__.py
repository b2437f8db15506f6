"""One outside format each."""
