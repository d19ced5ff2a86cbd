"""Help for those who write in VS Code: JSON Schemas of the content's files."""
