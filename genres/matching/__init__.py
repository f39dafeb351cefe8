"""Whether a record found by title and author is the book that was meant. Pure: touches nothing."""
