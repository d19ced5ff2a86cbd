"""An article between a foreign form (old pages, Word) and the project's Markdown.

Whoever reads a form writes down runs of letters and pictures (``runs``, ``paragraphs``); what they
make together is decided here, alike for all forms: ``captions`` binds captions to pictures,
``word_lists`` makes lists, ``grids`` says what a table is, ``byline`` and ``event_days`` read who
wrote and when it was. ``markdown`` writes the finished ``blocks``.
"""
