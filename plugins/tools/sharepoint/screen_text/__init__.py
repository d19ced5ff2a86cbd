"""Text copied from the screen of an old portal, line by line."""
