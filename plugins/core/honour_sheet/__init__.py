"""Lists of honours in CSV and Excel: the annex of a decision, beside the article or the decision.

A list is read in four steps: a file becomes rows of text (books, csv_grid, xlsx_grid), its heading
tells what each column holds (columns, heading_words), title and group rows tell what all rows below
them have in common (outline, facets, groups), and each row of data becomes an honour that is judged
as front matter is (rows, naming). What a list does not say stays open; nothing is guessed.
"""

from plugins.core.honour_sheet.decisions import Cited
from plugins.core.honour_sheet.reading import SUFFIXES, SheetHonour, read_sheet

__all__ = ["SUFFIXES", "Cited", "SheetHonour", "read_sheet"]
