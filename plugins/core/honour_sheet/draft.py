"""A row of data on its way to an honour."""

from dataclasses import dataclass, field

from plugins.core.frontmatter import Value
from plugins.core.honour_sheet.cells import Cells
from plugins.core.problems import Problem


@dataclass
class Draft:
    """The fields of a row as a header would write them, and its slips."""

    cells: Cells
    values: dict[str, Value] = field(default_factory=dict)
    slips: list[Problem] = field(default_factory=list)

    @property
    def line(self) -> int:
        """Where the row stands."""
        return self.cells.line

    def put(self, key: str, value: str) -> None:
        """A field, where anything is said of it."""
        if value:
            self.values[key] = value
