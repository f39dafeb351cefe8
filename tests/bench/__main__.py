"""Run the benches named as arguments, all without any: `python -m tests.bench [intake] [first_document]`."""

import sys

from tests.bench import first_document, intake

BENCHES = {"intake": intake.main, "first_document": first_document.main}


def main() -> None:
    for name in sys.argv[1:] or BENCHES:
        print(f"\n== {name}", flush=True)
        BENCHES[name]()


if __name__ == "__main__":
    main()
