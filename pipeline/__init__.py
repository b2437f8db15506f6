"""Event Timeline: from documents to a checked timeline of who did what, when."""
