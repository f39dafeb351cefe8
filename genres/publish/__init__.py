"""Dashboard documents as JSON files in the data folder."""
