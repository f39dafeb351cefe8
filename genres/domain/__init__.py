"""The words of the field as types: books, evidence, genres, errors. Standard library only."""
