"""Text that survives: bytes to Unicode, legacy Vietnamese encodings, dates, words lost."""
