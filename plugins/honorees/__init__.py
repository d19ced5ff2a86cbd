"""The honoree index: who was honoured, in which year, for what, and what that rests on."""

from plugins.honorees.plugin import register

__all__ = ["register"]
