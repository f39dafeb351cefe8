"""One file per table. Touches SQLite."""
