"""Checks the whole content and says what to mend, without building anything."""
