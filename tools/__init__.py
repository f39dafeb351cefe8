"""Development scripts: made files, vendored files, demo."""
