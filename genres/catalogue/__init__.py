"""Open Library's dumps as one SQLite file, asked before the network. Touches that file and the dumps."""
