"""Export text in, books and row problems out. Touches nothing outside."""
