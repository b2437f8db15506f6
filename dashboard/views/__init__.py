"""One way of looking each."""
