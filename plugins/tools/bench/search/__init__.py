"""How well the search finds, and how light and quick it is, beside Pagefind on the same texts."""
