"""Goodreads Stats: a Goodreads export in, a dashboard document out. This is the front door."""
