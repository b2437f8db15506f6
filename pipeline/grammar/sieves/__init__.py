"""Say of a phrase that a rule read why it is no date after all, by the words around it."""
