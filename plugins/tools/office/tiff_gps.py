"""Takes the place out of an Exif block and leaves every other byte where it stands.

Exif is a TIFF file: directories of 12-byte entries, with values at offsets from its beginning. The
directory of the place (GPS IFD) is emptied and its entry taken out, so nothing else moves.
Source: Exif 3.0 (CIPA DC-008), 4.6.2 and 4.6.3; TIFF 6.0, section 2.
"""

import struct

_GPS = 0x8825
_LAST_GPS_TAG = 0x1F
_ENTRY = 12  # bytes
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
_MOST_DIRECTORIES = 8  # the picture's and its thumbnail's, and some to spare


class OddExifError(Exception):
    """The block does not hold together, so nobody can say what it tells."""


def without_gps(tiff: bytes) -> bytes:
    """The block without its place, equally long. Raises OddExifError where nobody can read it."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None or len(tiff) < 10:
        raise OddExifError
    edited = bytearray(tiff)
    (at,) = struct.unpack_from(f"{order}L", edited, 4)
    seen: set[int] = set()
    while at and at not in seen and len(seen) < _MOST_DIRECTORIES:
        if _end(edited, order, at) > len(edited):
            if seen:  # many cameras write a wrong link behind the last directory
                break
            raise OddExifError
        seen.add(at)
        at = _without_place(edited, order, at)
    return bytes(edited)


def _end(tiff: bytearray, order: str, at: int) -> int:
    """Behind the entries of a directory."""
    if at + 2 > len(tiff):
        return len(tiff) + 1
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    return int(at + 2 + _ENTRY * count)


def _without_place(tiff: bytearray, order: str, at: int) -> int:
    """Takes the place out of one directory; where the next one is, 0 for none."""
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    for index in reversed(range(count)):
        entry = at + 2 + _ENTRY * index
        tag, _, _, place = struct.unpack_from(f"{order}HHLL", tiff, entry)
        if tag == _GPS:
            if _is_of_gps(tiff, order, place):
                _empty(tiff, order, place)
            _take_out(tiff, order, at, entry)
    end = _end(tiff, order, at)
    return int(struct.unpack_from(f"{order}L", tiff, end)[0]) if end + 4 <= len(tiff) else 0


def _is_of_gps(tiff: bytearray, order: str, at: int) -> bool:
    """Whether a directory is the one of the place, so that a wrong link costs nothing else."""
    end = _end(tiff, order, at)
    if end > len(tiff):
        return False
    entries = range(at + 2, end, _ENTRY)
    tags = [struct.unpack_from(f"{order}H", tiff, entry)[0] for entry in entries]
    return bool(tags) and max(tags) <= _LAST_GPS_TAG


def _empty(tiff: bytearray, order: str, at: int) -> None:
    """Zeros over a directory and all values that it points to."""
    end = _end(tiff, order, at)
    for entry in range(at + 2, end, _ENTRY):
        _, kind, number, value = struct.unpack_from(f"{order}HHLL", tiff, entry)
        size = _SIZES.get(kind, 1) * number
        if size > 4:
            _zero(tiff, value, value + size)
    _zero(tiff, at, end)


def _take_out(tiff: bytearray, order: str, at: int, entry: int) -> None:
    """Moves what is behind this entry up, with the link to the next directory."""
    (count,) = struct.unpack_from(f"{order}H", tiff, at)
    end = max(entry, min(_end(tiff, order, at) + 4, len(tiff)))
    tiff[entry:end] = (tiff[entry + _ENTRY : end] + bytes(_ENTRY))[: end - entry]
    struct.pack_into(f"{order}H", tiff, at, max(0, count - 1))


def _zero(tiff: bytearray, start: int, end: int) -> None:
    end = min(end, len(tiff))
    if start < end:
        tiff[start:end] = bytes(end - start)
