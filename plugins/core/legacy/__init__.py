"""Vietnamese text of the years before Unicode: its character sets, its fonts, how it is told."""
