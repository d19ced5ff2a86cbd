"""Blocks into the Markdown that the project's own reader turns back into the same words."""
