"""Fails unless tests of the real exports ran and none was skipped: corpus_ran.py JUNIT_XML."""

import sys
from pathlib import Path
from xml.etree.ElementTree import parse


def count(report: Path) -> tuple[int, int]:
    """How many tests under tests/corpus ran, and how many were skipped."""
    cases = parse(report).iter("testcase")  # noqa: S314  pytest wrote it a moment ago
    corpus = [case for case in cases if case.get("classname", "").startswith("tests.corpus.")]
    skipped = sum(case.find("skipped") is not None for case in corpus)
    return len(corpus) - skipped, skipped


if __name__ == "__main__":
    ran, skipped = count(Path(sys.argv[1]))
    print(f"tests of the real exports: {ran} ran, {skipped} skipped")
    sys.exit(0 if ran and not skipped else "The tests of the real exports did not all run.")
