"""What archivists hold, of whatever form, as captures: files and ZIPs, mirrors, WARC, exports.

A source becomes a tree of files that never leads outside it (folder, zipped); the name of a file
tells what it may be (kinds), its bytes what it is, and one module per form reads it. What cannot
be read is refused by name with one Vietnamese line, and the rest goes on. Nothing is downloaded.
"""

from plugins.tools.sharepoint.holdings.entries import UnfitSourceError
from plugins.tools.sharepoint.holdings.opening import open_holding

__all__ = ["UnfitSourceError", "open_holding"]
