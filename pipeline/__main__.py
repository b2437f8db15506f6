"""Starts the command line: `python -m pipeline`."""

import sys

from pipeline.cli import main

if __name__ == "__main__":  # a spawned worker process imports this file too
    sys.exit(main())
