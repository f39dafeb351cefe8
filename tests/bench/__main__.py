"""Run the benches named as arguments, all without any: `python -m tests.bench [NAME …]`.

They are `intake`, `first_document`, `dashboard`, `enrichment` and `catalogue`. What begins with `-` and all that
follows goes to the last two: `python -m tests.bench enrichment --quick`.
"""

import sys
from collections.abc import Callable
from itertools import takewhile

from tests.bench import catalogue, dashboard, enrichment, first_document, intake

NAMES = list(takewhile(lambda argument: not argument.startswith("-"), sys.argv[1:]))
OPTIONS = sys.argv[1 + len(NAMES) :]
BENCHES: dict[str, Callable[[], None]] = {
    "intake": intake.main,
    "first_document": first_document.main,
    "dashboard": dashboard.main,
    "enrichment": lambda: enrichment.main(OPTIONS),
    "catalogue": lambda: catalogue.main(OPTIONS),
}


def main() -> None:
    for name in NAMES or BENCHES:
        print(f"\n== {name}", flush=True)
        BENCHES[name]()


if __name__ == "__main__":
    main()
