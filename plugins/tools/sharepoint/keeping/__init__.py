"""What an import leaves behind, so that it can be run again, checked and handed over.

Readings that are one article become one draft; a draft is written as a folder that an editor may
change afterwards. The ledger remembers both, the bag keeps the untouched originals, and what is
still missing is listed while the old server lives.
"""
