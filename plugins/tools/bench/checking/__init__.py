"""The bench of ``check``: a portal of 1,500 articles, cold, after one edit, and unchanged."""
