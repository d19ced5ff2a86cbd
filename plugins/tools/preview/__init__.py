"""``tasks.py serve``: build, watch and serve the pages on this machine, drafts included.

``serve.run`` is the entry. Every build is a fresh process (``builds``), so changed plugins count
and a broken build cannot end the server; ``server`` answers from ``.cache/preview`` and shows the
problems as a page until a first build succeeded; ``watch`` tells when to build again.
"""
