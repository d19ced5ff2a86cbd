"""What openpyxl's readers raise on damaged or strange files: whatever their parts happen to."""

import struct
import zipfile
import zlib
from xml.parsers import expat

ODD = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    expat.ExpatError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
