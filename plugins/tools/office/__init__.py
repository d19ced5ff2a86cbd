"""From Word, Excel and a memory card to the folder of a new article (``tasks.py new``)."""
