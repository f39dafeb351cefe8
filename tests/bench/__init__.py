"""Figures with a baseline in the same run. `make bench` prints them; nothing is asserted."""
