"""Site profiles: where title, date, body and the rest stand on the pages of one kind of portal.

A profile is a YAML file that an archivist can read and write; those of the project lie in
``sites/``. Selectors are CSS; ``selector@attribute`` takes an attribute instead of the text.
"""
