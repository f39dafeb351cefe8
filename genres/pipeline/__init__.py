"""Use cases: take an upload, enrich its books, publish the document. Touches the outside only through ports."""
