"""Inline content with letters taken off at its start or end."""

from plugins.core.manuscript.blocks import Inline, Link, Styled, Text


def without_head(children: tuple[Inline, ...], count: int) -> tuple[Inline, ...]:
    """Without its first letters and the blanks after them."""
    found: list[Inline] = []
    for child in children:
        if found:
            found.append(child)
        elif isinstance(child, Text):
            kept = child.value[count:]
            count = max(0, count - len(child.value))
            kept = kept if count else kept.lstrip()
            found += [Text(kept)] if kept else []
        elif isinstance(child, Styled | Link):
            inside = without_head(child.children, count)
            count = max(0, count - _size(child.children))
            found += [_with(child, inside)] if inside else []
    return tuple(found)


def without_tail(children: tuple[Inline, ...], tail: str, instead: str = "") -> tuple[Inline, ...]:
    """With other letters for its last ones, where these stand together in one setting."""
    if not children:
        return children
    last = children[-1]
    if isinstance(last, Text) and last.value.rstrip().endswith(tail):
        kept = last.value.rstrip().removesuffix(tail).rstrip() + instead
        return (*children[:-1], Text(kept)) if kept else children[:-1]
    if isinstance(last, Styled | Link):
        inside = without_tail(last.children, tail, instead)
        return (*children[:-1], _with(last, inside)) if inside else children[:-1]
    return children


def _with(child: Styled | Link, children: tuple[Inline, ...]) -> Inline:
    if isinstance(child, Link):
        return Link(child.target, children)
    return Styled(child.style, children)


def _size(children: tuple[Inline, ...]) -> int:
    return sum(
        len(one.value) if isinstance(one, Text) else _size(one.children)
        for one in children
        if isinstance(one, Text | Styled | Link)
    )
