"""Set-up: how ``python3 tasks.py`` stands up a fresh machine.

``tasks.py`` calls ``enter(__file__)`` before it imports anything that has to be installed. Inside
the project's ``.venv`` that returns at once. Elsewhere it makes ``.venv`` where that is missing or
stale, and runs ``tasks.py`` again with it.

Every module here is read by whatever Python somebody happens to have: the standard library only,
and nothing that Python 3.6 cannot parse (tests/tools/bootstrap tries it).
"""

from plugins.tools.bootstrap.entry import enter

__all__ = ["enter"]
