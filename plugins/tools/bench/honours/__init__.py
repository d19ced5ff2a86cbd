"""How fast the index of honours is built, and how light its first page is, with 100,000 honours."""
