"""Hypothesis without a clock: other work on the machine must not fail a test."""

from hypothesis import settings

settings.register_profile("core", deadline=None, derandomize=True, database=None)
settings.load_profile("core")
