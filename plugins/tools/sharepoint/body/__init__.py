"""The body of an old page into blocks: markup, Word's leavings and layout tables are gone after it.

``reading`` is the entry. ``walking`` turns elements into pieces in their order; what pieces make
together (captions, lists, tables) is decided in core's ``manuscript``.
"""
