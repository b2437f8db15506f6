"""Starts the command line: `python -m pipeline`."""

import sys


def start() -> int:
    """Run the command line; Ctrl-C while it is still being loaded ends like Ctrl-C later."""
    try:
        from pipeline.cli import main
    except KeyboardInterrupt:
        return 130
    return main()


if __name__ == "__main__":  # a spawned worker process imports this file too
    sys.exit(start())
