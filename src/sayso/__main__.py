"""Where the program begins, as `sayso` and as `python -m sayso`."""

import sys


def main() -> None:
    """Runs the command line and exits; Ctrl-C while it is still being loaded ends it as quietly as later."""
    try:
        from sayso.cli import main as run
    except KeyboardInterrupt:
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
