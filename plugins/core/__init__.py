"""The domain in plain Python: knows no Pelican, no Jinja, no invoke and no network."""
