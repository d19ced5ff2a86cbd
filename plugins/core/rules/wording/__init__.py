"""Rules that read a text as a colleague does before it goes out: they warn, and only when sure.

None of them is asked in a build: what they say changes no page.
"""
