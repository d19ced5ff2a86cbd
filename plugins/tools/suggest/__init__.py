"""Proposes honours for an article from its text; only the editor's yes writes one."""
