"""The import as a whole: reads every page, finds doubles, drafts, writes, and reports."""
