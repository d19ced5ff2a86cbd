"""Spelling of Vietnamese by its syllables, and a list of slips that are syllables themselves."""
