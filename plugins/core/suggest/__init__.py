"""Reads honours out of Vietnamese news by rules over the catalogue; only ever proposes."""
