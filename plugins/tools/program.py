"""The command line of ``tasks.py``: invoke's, but in Vietnamese and without tracebacks."""

import inspect
import os
import re
import sys
from difflib import get_close_matches

from invoke.exceptions import Exit, ParseError
from invoke.program import Program

from plugins.core.dates import Moment, parse_moment
from plugins.tools.bootstrap.say import COMMAND
from plugins.tools.typed import as_meant


class Tasks(Program):
    """invoke's program with our own words; what it parses and runs is untouched."""

    def run(self, argv: list[str] | None = None, exit: bool = True) -> None:  # noqa: A002, FBT001, FBT002
        """Run, and end quietly where the reader of a pipe has gone (``tasks.py | head``)."""
        try:
            super().run(argv, exit=exit)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)

    def normalize_argv(self, argv: list[str] | None) -> None:
        """Let ``--path`` take several values, and ``new`` begin with a title.

        The shell turns ``*`` into a list; invoke has no positional argument that may be left out.
        """
        super().normalize_argv(argv)
        arguments = repeat_option(as_meant(list(self.argv)), "--path")
        if lacks_value(arguments, "--path"):
            raise Exit("Sau --path phải có tên bài hay thư mục, ví dụ --path articles/2025/a", 1)
        self.argv = words_as_option(arguments, "new", "--title")

    def parse_core(self, argv: list[str] | None) -> None:
        """Keep Python's bytecode cache, which invoke switches off: our plugins start faster."""
        before = sys.dont_write_bytecode
        super().parse_core(argv)
        sys.dont_write_bytecode = before

    def parse_tasks(self) -> None:
        try:
            super().parse_tasks()
        except ParseError as error:
            raise Exit(self._in_vietnamese(error), code=1) from None

    def parse_cleanup(self) -> None:
        try:
            super().parse_cleanup()
        except ParseError as error:
            raise Exit(self._in_vietnamese(error), code=1) from None

    def print_help(self) -> None:
        print(f"Cách dùng: {COMMAND} <việc> [--tùy-chọn …]\n")
        self.list_tasks()
        print(f"Xem cách dùng một việc: {COMMAND} --help <việc>")

    def task_list_opener(self, extra: str = "") -> str:
        return f"Các việc ({extra})" if extra else "Các việc"

    def print_task_help(self, name: str) -> None:
        print(f"Cách dùng: {COMMAND} {name} [--tùy-chọn …]\n")
        print(f"{inspect.getdoc(self.collection[name])}\n")
        if options := self.parser.contexts[name].help_tuples():
            print("Tùy chọn:")
            self.print_columns([(name.replace("=STRING", " …"), text) for name, text in options])

    def _in_vietnamese(self, error: ParseError) -> str:
        task = error.context.name if error.context else None
        options = list(error.context.flags) if error.context else []
        tasks = list(self.parser.contexts)
        return f"{explain(str(error), task, options, tasks)}. Xem: {COMMAND} {_help_for(task)}"


def explain(message: str, task: str | None, options: list[str], tasks: list[str]) -> str:
    """Turn invoke's English message into Vietnamese; one that is not known stays as it is."""
    word = _first_quoted(message)
    if message.startswith("No idea what"):
        return _unknown(word, task, options, tasks)
    if "needed value" in message:
        return f"Tùy chọn «--{_flag(message)}» cần một giá trị đi kèm"
    if "doesn't take any value" in message:
        return f"Có một giá trị thừa trong lệnh «{task}»"
    if "required positional" in message:
        names = ", ".join(re.findall(r"'([^']+)'", message)[1:])
        return f"Việc «{task}» còn thiếu: {names}"
    return f"Không hiểu dòng lệnh ({message})"


def _unknown(word: str, task: str | None, options: list[str], tasks: list[str]) -> str:
    """Of an option, a task, or a word of neither: most often a name without quotation marks."""
    if word.startswith("-"):
        return f"Việc «{task}» không có tùy chọn «{word}»{_perhaps(word, options)}"
    if not task:
        return f"Không có việc nào tên là «{word}»{_perhaps(word, tasks)}"
    if "--path" in options and re.search(r"[/\\]", word):
        return f"Việc «{task}» không biết «{word}» là gì; thư mục của bài ghi sau --path"
    quoted = 'chữ có dấu cách phải đặt trong ngoặc kép, ví dụ "Nguyễn Văn A"'
    return f"Việc «{task}» không biết «{word}» là gì; {quoted}"


def repeat_option(arguments: list[str], option: str) -> list[str]:
    """``--path a b`` -> ``--path a --path b``, up to the next option."""
    result: list[str] = []
    taking = False
    for argument in arguments:
        if argument.startswith("-"):
            taking = argument == option
        elif taking and result[-1] != option:
            result.append(option)
        result.append(argument)
    return result


def lacks_value(arguments: list[str], option: str) -> bool:
    """Whether an option stands without its value: invoke takes an empty list for it."""
    following = zip(arguments, [*arguments[1:], ""], strict=True)
    bare = any(now == option and (not after or after.startswith("-")) for now, after in following)
    return bare or f"{option}=" in arguments


def words_as_option(arguments: list[str], task: str, option: str) -> list[str]:
    """``new Hội nghị --from a.docx`` -> ``new --title "Hội nghị" --from a.docx``.

    For a task whose options all take a value. Words without quotation marks are one value.
    """
    if task not in arguments[:2]:  # the first of them is the program itself
        return arguments
    start = arguments.index(task) + 1
    words: list[str] = []
    others: list[str] = []
    is_value = False
    for argument in arguments[start:]:
        is_option = argument.startswith("-")
        (others if is_option or is_value else words).append(argument)
        is_value = is_option and "=" not in argument
    title = [option, " ".join(words)] if words else []
    return [*arguments[:start], *title, *others]


def whole_number(option: str, text: str, lowest: int, highest: int) -> int:
    """Read an option's number. Raises Exit with one line, never a traceback."""
    if text.isascii() and text.isdigit() and lowest <= int(text) <= highest:
        return int(text)
    raise Exit(f"{option} cần một số nguyên từ {lowest} đến {highest}, không phải «{text}».", 1)


def moment(option: str, text: str) -> Moment:
    """Read an option's date, day first or ISO, with a time if wanted. Raises Exit with one line."""
    try:
        return parse_moment(text)
    except ValueError as error:
        raise Exit(f"{option}: {error}.", 1) from None


def _first_quoted(message: str) -> str:
    match = re.search(r"""(['"])(.*)\1""", message)
    return match[2] if match else ""


def _flag(message: str) -> str:
    match = re.search(r"Argument: ([^ >(]+)", message)
    return match[1] if match else _first_quoted(message)


def _perhaps(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f" (có phải «{close[0]}»?)" if close else ""


def _help_for(task: str | None) -> str:
    return f"--help {task}" if task else "--list"
