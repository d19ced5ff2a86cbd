"""Old SharePoint news into articles: ``tasks.py import`` and ``tasks.py profile``.

The way of a page: a *holding* (what the archivist has) yields *captures* (pages as found); a
*profile* reads a capture into a *reading* (title, dates, blocks, with the evidence); readings that
are one article become one *plan*; plans are written, and the report says what was not certain.
"""
