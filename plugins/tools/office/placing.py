"""Photos of Word and of the card come together: each once, in its place, under a safe name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.core.file_names import Names, picture_name, picture_suffix
from plugins.core.names import fold
from plugins.core.photo_file import UnreadablePhotoError, digest_of, opened
from plugins.core.photo_notes import PhotoNotes, read_notes
from plugins.tools.office import naming
from plugins.tools.office.card import Card, CardPhoto
from plugins.tools.office.choosing import besides
from plugins.tools.office.draft import Draft, DraftPhoto, Note
from plugins.tools.office.likeness import Look, find, look


@dataclass(frozen=True)
class Figure:
    """A photo in the text, as the article will write it."""

    file: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    is_credited: bool = True  # pages show the credit anyway: it is written in the file itself
    is_of_word: bool = False
    is_noted: bool = False  # its caption is what the photographer wrote into the file


@dataclass(frozen=True)
class File:
    """A photo to be written beside the article; ``read`` gives its bytes when they are wanted."""

    name: str
    read: Callable[[], bytes]


@dataclass(frozen=True)
class Placed:
    """The text with its figures, the files that they show, who is credited for all of them."""

    blocks: tuple[str | Figure, ...]
    files: tuple[File, ...] = ()
    credit: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures in their order."""
        return tuple(block for block in self.blocks if isinstance(block, Figure))


@dataclass
class _Desk:
    """What is known while photos are placed."""

    card: Sequence[CardPhoto]
    looks: Sequence[Look | None]
    names: Names = field(default_factory=Names)
    files: dict[str, File] = field(default_factory=dict)  # by digest
    notes: list[Note] = field(default_factory=list)
    count: int = 0  # photos of Word so far


def place(draft: Draft, card: Card) -> Placed:
    """Photos of Word in their places, from the card where it has the original; then the others."""
    has_both = bool(card.photos) and any(isinstance(b, DraftPhoto) for b in draft.blocks)
    looks = [look(one.path.read_bytes()) for one in card.photos] if has_both else []
    desk = _Desk(card.photos, looks)
    blocks: list[str | Figure] = []
    for block in draft.blocks:
        figure = _of_word(desk, block) if isinstance(block, DraftPhoto) else _named(desk, block)
        if figure:
            blocks.append(figure)
    used = set(desk.files)
    left = [one for one in card.photos if one.photo.digest not in used]
    taken, said = besides(left, has_word=bool(used))
    blocks += [_of_card(desk, one) for one in taken]
    figures = [block for block in blocks if isinstance(block, Figure)]
    credit = _common_credit(figures)
    told = tuple(_credited(b, credit) if isinstance(b, Figure) else b for b in blocks)
    notes = (*desk.notes, *said, *_noted(told), *_about_credits(figures, credit))
    return Placed(told, tuple(desk.files.values()), credit, notes)


def _of_word(desk: _Desk, photo: DraftPhoto) -> Figure | None:
    desk.count += 1
    original = _original(desk, photo)
    if original:
        return _figure(_card_file(desk, original), original.photo.notes, photo)
    digest = digest_of(photo.data)
    if digest not in desk.files:
        try:
            with opened(photo.data):
                pass
        except UnreadablePhotoError as error:
            caption = f", chú thích «{photo.caption}»" if photo.caption else ""
            what = f"Ảnh thứ {desk.count} trong Word{caption} không dùng được: {error}"
            desk.notes.append(Note(what, is_missing=True))
            return None
        found = photo.name or f"anh-{desk.count:02d}"
        name = desk.names.free(picture_name(found, picture_suffix(photo.data)))
        desk.files[digest] = File(name, lambda: photo.data)
    return _figure(desk.files[digest].name, read_notes(photo.data), photo)


def _named(desk: _Desk, line: str) -> str | Figure:
    """The photo of the card that a line names; the line itself where it names none."""
    named = naming.find(line, desk.card)
    if named is None:
        return line
    if len(named.photos) > 1:
        what = f"Dòng «{line[:80]}» có {len(named.photos)} ảnh cùng tên trong thư mục ảnh"
        desk.notes.append(Note(f"{what}: hãy chọn một rồi chuyển dòng ấy thành chú thích"))
        return line
    photo = named.photos[0]
    said = DraftPhoto(b"", caption=named.caption)
    return _figure(_card_file(desk, photo), photo.photo.notes, said)


def _original(desk: _Desk, photo: DraftPhoto) -> CardPhoto | None:
    """The photo of the card that Word has a copy of, where that is certain."""
    if not desk.card:
        return None
    digest = digest_of(photo.data)
    same = next((one for one in desk.card if one.photo.digest == digest), None)
    copy = None if same else look(photo.data)
    if same or copy is None:
        return same
    match = find(copy, desk.looks)
    found = [desk.card[at] for at in match.best]
    of_name = [one for one in found if one.path.name.casefold() == photo.name.casefold()]
    if match.verdict == "same" or len(of_name) == 1:
        return (of_name or found)[0]
    names = " hoặc ".join(one.path.name for one in found)
    what = f"Ảnh thứ {desk.count} trong Word"
    if match.verdict == "unsure":
        way = "đang dùng bản trong Word, hãy so lại và xóa ảnh thừa"
        desk.notes.append(Note(f"{what} có thể là {names} nhưng chưa chắc; {way}"))
    else:
        desk.notes.append(Note(f"{what} không có trong thư mục ảnh; dùng bản trong Word"))
    return None


def _of_card(desk: _Desk, one: CardPhoto) -> Figure:
    return _figure(_card_file(desk, one), one.photo.notes, DraftPhoto(b""))


def _card_file(desk: _Desk, one: CardPhoto) -> str:
    digest = one.photo.digest
    if digest not in desk.files:
        suffix = picture_suffix(one.path.read_bytes()) or one.path.suffix.lower()
        name = desk.names.free(picture_name(one.photo.file.rsplit("/", 1)[-1], suffix))
        desk.files[digest] = File(name, one.path.read_bytes)
    return desk.files[digest].name


def _figure(file: str, notes: PhotoNotes, said: DraftPhoto) -> Figure:
    """What Word says goes before what is written in the file."""
    caption = said.caption or notes.caption
    is_empty = fold(said.alt) in {fold(one) for one in (caption, file, Path(file).stem)}
    return Figure(
        file=file,
        alt="" if is_empty else said.alt,
        caption=caption,
        credit=said.credit or notes.credit,
        is_credited=said.credit in ("", notes.credit),
        is_of_word=bool(said.data),
        is_noted=bool(notes.caption) and not said.caption,
    )


def _common_credit(figures: Sequence[Figure]) -> str:
    """The one credit of Word's photos, or without Word of all; "" where there are several.

    "Tin, ảnh: …" below a text is meant for the card's other photos as well: that is said.
    """
    told = {one.credit for one in figures if one.is_of_word} or {one.credit for one in figures}
    others = {one.credit for one in figures} - told - {""}
    return told.pop() if len(told) == 1 and not others else ""


def _credited(figure: Figure, credit: str) -> Figure:
    """Where photos have several credits, each caption ends with its own, as newspapers do."""
    if figure.is_credited or figure.credit == credit or not figure.caption:
        return figure
    return replace(figure, caption=f"{figure.caption} (Ảnh: {figure.credit})")


def _about_credits(figures: Iterable[Figure], credit: str) -> Iterator[Note]:
    """What became of credits that stand nowhere as they were told."""
    for figure in figures:
        if credit and not figure.credit:
            way = "không đúng thì sửa «credits» trong bài"
            yield Note(f"Mọi ảnh trong bài được ghi người chụp là «{credit}»; {way}")
            return
        if figure.credit and not (credit or figure.caption or figure.is_credited):
            yield Note(f"Ảnh {figure.file} do «{figure.credit}» chụp; hãy ghi cùng chú thích")


def _noted(blocks: Iterable[str | Figure]) -> list[Note]:
    noted = [block for block in blocks if isinstance(block, Figure) and block.is_noted]
    if not noted:
        return []
    return [Note(f"{len(noted)} chú thích lấy từ tệp ảnh, do người chụp ghi; hãy đọc lại")]
