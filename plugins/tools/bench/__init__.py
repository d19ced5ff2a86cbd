"""Measures the portal beside other tools: ``python3 tasks.py bench NAME``.

One package a bench, each with one function that takes Options; ``command`` knows their names.
What a bench fetches lies in ``.cache/bench`` and is never part of the project.
"""
