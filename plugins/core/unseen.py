"""Letters that nobody sees: they come along with copied text, and no word is another for them."""

import re

# Soft hyphen, zero-width blank, non-joiner and joiner, word joiner, byte order mark. Whoever drops
# more adds to this pattern and says why: a joiner inside of a picture (U+200D) may have to stay.
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def without_unseen(text: str) -> str:
    """The text without them; it may have to be composed (NFC) afterwards."""
    return text if text.isascii() else UNSEEN.sub("", text)
