"""Repairs how texts are typed, where nobody's words change: shown first, written after a yes."""
