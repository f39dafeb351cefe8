"""HTTP: one file per resource. Touches requests and the use cases."""
