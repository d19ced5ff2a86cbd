"""Reads content for Pelican: our typed articles on Pelican's objects, or problems and no build.

Settings: ``PORTAL`` (who publishes), ``AT`` (date that decides what is due, default today),
``SHOW_UNPUBLISHED`` (preview), ``WITH_SAMPLES`` (made-up articles).
"""

from plugins.reader.plugin import register

__all__ = ["register"]
