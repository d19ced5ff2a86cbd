"""Templates as leaner Python: a view is read as what it is, a dataclass.

jinja2 reads ``page.title`` through a function that would try ``page["title"]`` as well, calls a
macro through one that might hand it the context, and makes a ``Markup`` of every text. Views have
attributes alone, all that a template can call is a macro, and what is escaped is joined at once: so
these three are plain Python, in half the time. A name that a view lacks still stops the build, with
Python's own AttributeError.
"""

from keyword import iskeyword

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape


class TemplateCode(CodeGenerator):
    """Writes the code of a template."""

    def write_commons(self) -> None:
        """What every function begins with; ``escape`` is ours from here on."""
        super().write_commons()
        self.writeline("escape = environment.escaped")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 — of jinja2
        """``page.title``."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802 — of jinja2
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        """``heading("anh", "Ảnh", "", "")``: a macro whose arguments stand at their places."""
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


def escaped(value: object) -> str:
    """``markupsafe.escape`` for what is joined at once: most texts have nothing to escape."""
    if isinstance(value, Markup):
        return value
    if type(value) is str and not (
        "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
    ):
        return value
    return escape(value)
