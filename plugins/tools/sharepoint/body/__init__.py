"""The body of an old page into blocks: markup, Word's leavings and layout tables are gone after it.

``reading`` is the entry. ``walking`` turns elements into pieces in their order, ``grids`` says what
a table is, ``captions`` binds captions to pictures, ``word_lists`` makes lists of Word's.
"""
