"""Everything the shop knows, as files that another program can read: whole, or not at all.

Each kind of record is a CSV (UTF-8, comma) and a JSON array with the same columns. Money is whole rupiah as integers,
times are ISO 8601 with their distance from UTC, ids are UUIDs; `manifest.json` counts the records. Pictures that a
record names lie in `pictures`.
"""

import csv
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO
from uuid import UUID

from sqlite_utils import Database

from data.durable import make_folder, settle_file, settle_folder
from data.migrations.steps import version_of
from data.problems import telling
from data.queries.everything import RECORDS
from data.store import Store
from pos.refusals import Refusal


@dataclass(eq=False)
class ExportInTheWay(Refusal):
    """There is something at `path` already; an export writes over nothing."""

    path: Path


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished export: its `folder`, and how many records each file holds."""

    folder: Path
    counts: Mapping[str, int]


def export_shop(store: Store, folder: Path, at: datetime) -> Exported:
    """Write everything into the new folder `folder`, as one consistent look at the moment `at`.

    Raises ExportInTheWay, DiskFull, NoPermission, DiskFailed.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExportInTheWay(folder)
    draft = folder.with_name(f".{folder.name}.part")
    try:
        with telling(folder):
            shutil.rmtree(draft, ignore_errors=True)
            make_folder(draft)
            counts = _write_all(store, draft, at)
            settle_folder(draft)  # the names of the files, before there is a folder of that name to be believed
            if folder.exists():
                folder.rmdir()
            draft.rename(folder)
            settle_folder(folder.parent)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return Exported(folder, counts)


def _write_all(store: Store, draft: Path, at: datetime) -> dict[str, int]:
    _copy_pictures(store, draft / "pictures")
    with store.looking() as database:
        counts = {name: _write(database, draft, name, question) for name, question in RECORDS.items()}
        manifest = {
            "program": "lapak",
            "schema": version_of(database),
            "exported_at": at.isoformat(),
            "money": "whole rupiah",
            "times": "ISO 8601",
            "records": counts,
        }
    with _file(draft / "manifest.json") as out:
        json.dump(manifest, out, indent=2)
        _settle(out)
    return counts


def _copy_pictures(store: Store, folder: Path) -> None:
    """Every picture that a record names, under that name."""
    pictures = store.picture_files()
    if not pictures:
        return
    make_folder(folder)
    for path in pictures:
        settle_file(Path(shutil.copyfile(path, folder / path.name)))
    settle_folder(folder)


def _write(database: Database, draft: Path, name: str, question: str) -> int:
    """One pass over the records feeds both files, so that memory does not grow with the shop."""
    cursor = database.conn.execute(question)
    columns = [column[0] for column in cursor.description]
    count = 0
    with _file(draft / f"{name}.csv") as as_csv, _file(draft / f"{name}.json") as as_json:
        table = csv.writer(as_csv, lineterminator="\n")
        table.writerow(columns)
        as_json.write("[")
        for count, row in enumerate(_plain(cursor), start=1):
            table.writerow(row)
            as_json.write(",\n" if count > 1 else "\n")
            json.dump(dict(zip(columns, row, strict=True)), as_json, ensure_ascii=False)
        as_json.write("\n]\n")
        _settle(as_csv)
        _settle(as_json)
    return count


def _plain(rows: Iterable[Sequence[Any]]) -> Iterator[list[Any]]:
    for row in rows:
        yield [str(UUID(bytes=value)) if isinstance(value, bytes) else value for value in row]


def _file(path: Path) -> TextIO:
    return path.open("x", encoding="utf-8", newline="")


def _settle(out: TextIO) -> None:
    out.flush()
    os.fsync(out.fileno())
