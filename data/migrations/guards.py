"""Triggers that keep history as it was written."""


def append_only(table: str) -> str:
    """The SQL that refuses UPDATE and DELETE on `table`.

    With recursive triggers on, INSERT OR REPLACE and the UPDATE of an UPSERT meet the same refusal.
    """
    return f"""
CREATE TRIGGER {table}_is_never_changed BEFORE UPDATE ON {table} BEGIN
    SELECT RAISE(ABORT, '{table} is append-only');
END;
CREATE TRIGGER {table}_is_never_deleted BEFORE DELETE ON {table} BEGIN
    SELECT RAISE(ABORT, '{table} is append-only');
END;
"""
