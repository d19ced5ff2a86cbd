"""Approval of single articles: ``submit``, ``approve``, ``return``, ``withdraw``."""
