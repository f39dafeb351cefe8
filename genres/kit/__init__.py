"""Generic tools, one thing each; knows nothing of books."""
