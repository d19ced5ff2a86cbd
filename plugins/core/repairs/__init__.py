"""Safe repairs of a content file: nobody's words change, only how they are typed.

``repairs(text)`` takes a file as it lies on disk, decoded from UTF-8 (line ends and byte order
mark are part of it), and gives what should be changed, line by line; ``mended(text, repairs)``
gives the file with it. The rules of ``check`` that name such a slip use the same functions, so
that what is named can be repaired, and what was repaired is not named again.
"""

from plugins.core.repairs.repair import Repair, mended
from plugins.core.repairs.steps import repairs

__all__ = ["Repair", "mended", "repairs"]
