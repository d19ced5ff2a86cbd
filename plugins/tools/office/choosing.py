"""Which photos of a card an article takes: a card holds a whole day, an article a few of it."""

from collections.abc import Sequence

from plugins.tools.office.card import CardPhoto, listed
from plugins.tools.office.draft import Note, OfficeError

MOST_BESIDES = 40  # photos that an article takes besides those of its Word file
MOST = 100  # photos of an article without any in Word
_CHOOSE = "hãy chép những ảnh dùng cho bài sang một thư mục riêng rồi đưa thư mục ấy cho --photos"
_LATER = 'cần ảnh nào thì chép tệp ấy vào thư mục bài, rồi thêm dòng ![mô tả](tên tệp "chú thích")'


def besides(
    left: Sequence[CardPhoto], *, has_word: bool
) -> tuple[Sequence[CardPhoto], tuple[Note, ...]]:
    """The photos to take of those that Word does not show, and what is said of the others.

    Those with a caption of the photographer are taken. Raises OfficeError where nothing tells
    which photos of a whole card are meant.
    """
    if len(left) <= (MOST_BESIDES if has_word else MOST):
        return left, ()
    if not has_word:
        raise OfficeError(f"thư mục ảnh có {len(left)} ảnh, quá nhiều cho một bài; {_CHOOSE}")
    taken = [one for one in left if one.photo.notes.caption]
    others = [one.path.name for one in left if not one.photo.notes.caption]
    what = f"Thư mục ảnh còn {len(others)} ảnh không có trong Word, không chép ({listed(others)})"
    return taken, (Note(f"{what}; {_LATER}"),)
