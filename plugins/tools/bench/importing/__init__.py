"""How well and how fast old pages become articles, beside trafilatura, readability and others."""
