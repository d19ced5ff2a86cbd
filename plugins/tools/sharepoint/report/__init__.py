"""The report of an import: JSON for programs, pages for archivists, a few lines on the screen.

Everything is worked out from ``PageOutcome``s by pure functions; ``writing`` alone touches files.
"""
