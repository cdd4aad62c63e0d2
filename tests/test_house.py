"""The rules of the house that no linter knows. Each failure says what to do."""

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from itertools import chain, pairwise
from pathlib import Path

import pytest
import sqlite_utils.utils

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("pos", "data", "printing", "ui")
LONGEST_FILE, LONGEST_CLASS, FULLEST_FOLDER = 250, 200, 14  # lines, lines, files
READABLE = {".py", ".md", ".toml", ".txt", ".sh", ".po", ".sql", ".json", ".csv", ".svg", ""}


def python_files(*folders: str) -> list[Path]:
    return sorted(chain.from_iterable((ROOT / folder).rglob("*.py") for folder in folders))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def our_texts() -> Iterator[tuple[str, str]]:
    """Name and text of every file of ours that a person can read."""
    beside = (path for path in ROOT.iterdir() if path.is_file())
    inside = chain.from_iterable((ROOT / folder).rglob("*") for folder in (*ROOMS, "tests", "docs", ".ci"))
    for path in chain(beside, inside):
        if path.is_file() and path.suffix in READABLE and "__pycache__" not in path.parts:
            yield short(path), path.read_text(encoding="utf-8")


@pytest.mark.parametrize("room", ROOMS)
def test_the_four_rooms_are_ours(room: str) -> None:
    found = importlib.util.find_spec(room)
    origin = Path(found.origin or "") if found else Path()
    assert origin.is_relative_to(ROOT), (
        f"`import {room}` finds '{origin}', not ours: run `make test` so that this folder is installed, "
        f"and look with `pip show -f` for a package that took the name."
    )


def test_tests_is_no_package() -> None:
    strays = [short(path) for path in python_files("tests") if path.name == "__init__.py"]
    assert not strays, f"Delete {strays}: python-barcode installs a top-level `tests` that would win over ours."


def test_git_ignores_no_room() -> None:
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    hidden = [line for line in lines if line.strip("/*") in ROOMS]
    assert not hidden, f"Take {hidden} out of .gitignore: hatchling leaves what git ignores out of the wheel."


def test_no_file_is_named_after_a_library() -> None:
    libraries = set(metadata.packages_distributions()) - {*ROOMS, "tests"}
    taken = libraries | set(sys.stdlib_module_names)
    strays = [short(path) for path in python_files(*ROOMS, "tests") if path.stem in taken]
    strays += [short(path.parent) for path in python_files(*ROOMS) if path.parent.name in taken]
    assert not strays, f"Rename {strays}: a reader, and sometimes an import, takes it for the library."


def test_the_shop_needs_nothing_but_python() -> None:
    allowed = {"pos", *sys.stdlib_module_names} - {"sqlite3"}
    strays = [
        f"{short(path)}:{node.lineno}"
        for path in python_files("pos")
        for node in imports(parsed(path))
        for name in imported(node)
        if name.partition(".")[0] not in allowed
    ]
    assert not strays, f"pos/ imports the standard library and itself only; move what needs more: {strays}"


def imports(tree: ast.AST) -> list[ast.Import | ast.ImportFrom]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]


def test_a_late_import_says_why() -> None:
    strays = []
    for path in python_files(*ROOMS):
        lines = path.read_text(encoding="utf-8").splitlines()
        strays += [f"{short(path)}:{line}" for line in late_imports(parsed(path)) if "#" not in lines[line - 1]]
    assert not strays, f"Import at the top, or say on the line what the late import saves: {strays}"


def late_imports(tree: ast.Module) -> Iterator[int]:
    """The line of the first import of each run of imports inside a function."""
    for scope in ast.walk(tree):
        if not isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        lines = sorted(node.lineno for node in imports(scope))
        yield from lines[:1]
        yield from (line for before, line in pairwise(lines) if line > before + 1)


def test_no_file_and_no_class_has_outgrown_its_reason() -> None:
    strays = []
    for path in python_files(*ROOMS):
        tree, length = parsed(path), len(path.read_text(encoding="utf-8").splitlines())
        strays += [f"{short(path)}: {length} lines"] if length > LONGEST_FILE else []
        strays += [
            f"{short(path)}: class {node.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_CLASS
        ]
    assert not strays, f"Past {LONGEST_FILE} lines a file, past {LONGEST_CLASS} a class has two reasons: {strays}"


def test_the_map_of_a_room_is_true() -> None:
    lies = []
    for init in python_files(*ROOMS):
        story = ast.get_docstring(parsed(init)) or ""
        if init.name != "__init__.py" or story.count("\n- `") < 2:
            continue
        there = {path.stem for path in init.parent.glob("*.py")} - {"__init__", "__main__"}
        there |= {path.parent.name for path in init.parent.glob("*/__init__.py")}
        named = set(re.findall(r"`(\w+)/?`", story))
        lies += [f"{short(init)}: nothing about {name}" for name in sorted(there - named)]
    assert not lies, f"A map that leaves something out sends people astray: {lies}"


def test_documents_point_at_what_is_there() -> None:
    strays = []
    for page in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        links = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link]
        strays += [f"{short(page)}: {link}" for link in links if not (page.parent / link).exists()]
        if page.parent.name == "decisions":
            continue  # a record says what was there on its day
        paths = re.findall(r"`((?:pos|data|printing|ui|tests|docs)/[\w./-]+)`", text)
        strays += [f"{short(page)}: {path}" for path in paths if not found(path)]
    assert not strays


def found(path: str) -> bool:
    """Whether a path of the repository exists, said with or without the ending of its file."""
    return (ROOT / path).exists() or (ROOT / f"{path}.py").exists()


def test_no_folder_is_a_heap() -> None:
    folders = {path.parent for path in python_files(*ROOMS, "tests")} - {ROOT / "data" / "migrations"}
    # The steps of the schema are one list by their nature, told by their numbers.
    full = [short(folder) for folder in folders if len(list(folder.glob("*.py"))) > FULLEST_FOLDER]
    assert not full, f"More than {FULLEST_FOLDER} files tell no story; group by noun: {full}"


def test_no_test_sleeps() -> None:
    strays = [short(path) for path in python_files("tests") if re.search(r"\b[s]leep\(", path.read_text("utf-8"))]
    assert not strays, f"Wait on a signal, an event or a drained executor instead of sleeping: {strays}"


def test_nothing_names_a_registry_or_somebodys_folder() -> None:
    telling = re.compile(r"[p]ypi\.org|[p]ythonhosted|[n]pmjs|[-]-(extra-)?index-url|/(home|Users)/[a-z]+/|/[r]oot/")
    strays = [f"{name}: {hit[0]}" for name, text in our_texts() if (hit := telling.search(text))]
    assert not strays, f"Neither a package registry nor a person's folder belongs in the project: {strays}"


def test_every_dependency_is_pinned_and_the_pinned_one_runs() -> None:
    pins = dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE))
    pins = {canonical(name): version for name, version in pins.items()}
    installed = {canonical(dist.name): dist.version for dist in metadata.distributions()}
    loose = sorted(installed.keys() - pins.keys() - {"lapak", "pip"})
    wrong = sorted(name for name in installed.keys() & pins.keys() if installed[name] != pins[name])
    assert not loose, f"Pin in constraints.txt: {loose}"
    assert not wrong, f"Installed in another version than constraints.txt says, run `make test`: {wrong}"


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_there_is_one_sqlite_and_it_keeps_what_it_was_told() -> None:
    sqlite = sqlite_utils.utils.sqlite3
    assert sqlite.__name__.startswith("pysqlite3"), (
        "sqlite-utils fell back to the interpreter's SQLite: install pysqlite3."
    )
    assert sqlite.sqlite_version_info >= (3, 51, 3), "SQLite up to 3.51.2 can corrupt a WAL file: raise pysqlite3."
    connection = sqlite.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(word, tokenize='trigram')")
    connection.execute("CREATE TABLE strict (amount INTEGER) STRICT")
    connection.close()


def test_every_decision_has_its_own_number_and_its_line_in_the_index() -> None:
    folder = ROOT / "docs" / "decisions"
    names = sorted(path.name for path in folder.glob("*.md") if path.name != "README.md")
    numbers = [name.partition("-")[0] for name in names]
    shared = sorted({number for number in numbers if numbers.count(number) > 1 or not number.isdecimal()})
    index = re.findall(r"^- \[.*$", (folder / "README.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    titles = {name: (folder / name).read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ") for name in names}
    wanted = [f"- [{titles[name]}]({name})" for name in names]
    assert not shared, f"Give each record a number of its own: {shared}"
    assert index == wanted, f"Put into docs/decisions/README.md, by number: {sorted(set(wanted) ^ set(index)) or index}"
