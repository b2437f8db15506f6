"""Ways to run one function over many documents."""
