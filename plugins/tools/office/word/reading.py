"""The entry: one Word file becomes a draft, or one line that says why it cannot."""

from collections import Counter
from pathlib import Path

from docx.document import Document as Book
from docx.opc.part import Part

from plugins.core.catalogue import Catalogue
from plugins.tools.office.draft import Draft
from plugins.tools.office.word import furniture
from plugins.tools.office.word.changes import comments, refuse_changes
from plugins.tools.office.word.composing import Composer
from plugins.tools.office.word.elements import Element, name
from plugins.tools.office.word.footnotes import Footnotes
from plugins.tools.office.word.inline import Reader
from plugins.tools.office.word.letters import repair
from plugins.tools.office.word.numbering import Numbering
from plugins.tools.office.word.opening import ODD, damaged, opened
from plugins.tools.office.word.styles import Styles
from plugins.tools.office.word.walking import Walker


def read_word(path: Path, catalogue: Catalogue) -> Draft:
    """The draft of an article. Raises OfficeError with one Vietnamese line that says what to do."""
    book = opened(path)
    try:
        return _read(path.name, book, catalogue)
    except ODD as error:
        raise damaged(path.name) from error


def _read(file: str, book: Book, catalogue: Catalogue) -> Draft:
    body: Element = book.element.body
    footnotes = Footnotes(book)
    for root in (body, *footnotes.roots):
        refuse_changes(file, root)
    styles = Styles(book.styles.element)
    notes = [*repair((body, *footnotes.roots), styles), *comments(book), *furniture.headers(book)]
    usual = _usual_points(body, styles)

    def walker(part: Part) -> Walker:
        return Walker(Reader(part, styles, usual, footnotes.sign), Numbering(book))

    reader = walker(book.part)
    pieces = reader.walk(body)
    notes += [*reader.notes, *furniture.contents_note(reader.contents)]
    return Composer(catalogue, usual, notes).compose(pieces, footnotes.written(walker))


def _usual_points(body: Element, styles: Styles) -> float:
    """The size in which most letters of the text are set."""
    sizes: Counter[float] = Counter()
    for paragraph in body.iter(name("w:p")):
        for run in paragraph.iter(name("w:r")):
            length = sum(len(one.text or "") for one in run.findall(name("w:t")))
            if length:
                sizes[styles.of_run(run, paragraph).points] += length
    return sizes.most_common(1)[0][0] if sizes else 0.0
