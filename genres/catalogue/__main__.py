"""`python -m genres.catalogue`: build and check a catalogue."""

import sys

if __name__ == "__main__":  # worker processes import this file too
    from genres.catalogue.command import main

    sys.exit(main())
