"""What is done with the findings of the rules, a step a file."""
