"""The steps DAGs are made of. A run at night loads the day before."""

import csv
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import duckdb

from shop import duck, faults, names, rows


def batch_day(context):
    return context["logical_date"].date() - timedelta(days=1)


def now() -> datetime:
    """The moment the run happens: the replayed one when recording."""
    replayed = os.environ.get("SHOP_NOW")
    return datetime.fromisoformat(replayed) if replayed else datetime.now(timezone.utc)


def extract_to_landing(table: str, **context) -> int:
    """Copy one day of a source table into the warehouse's landing schema."""
    found = rows.fetch(table, batch_day(context), now())
    duck.write_rows(f"landing.{table}", found, replace=True)
    return len(found)


def extract_to_file(table: str, path: str, **context) -> int:
    """Fetch one day of an API into a file of the landing folder."""
    if faults.on(f"{table}_unavailable"):
        raise ConnectionError(f"GET /v1/{table} answered 503 Service Unavailable")
    found = rows.fetch(table, batch_day(context), now())
    target = Path(names.LANDING, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", newline="") as f:
        out = csv.DictWriter(f, list(found[0]))
        out.writeheader()
        out.writerows(found)
    return len(found)


def load_file(table: str, path: str, whole: bool, **_) -> int:
    """Load a landing file into raw: the whole table, or replacing the file's batch."""
    file = f"read_csv('{names.LANDING}/{path}', types = {{'_batch': 'varchar', '_loaded_at': 'varchar'}})"
    with duckdb.connect(duck.path()) as db:
        db.execute("create schema if not exists raw")
        if whole:
            db.execute(f"create or replace table raw.{table} as select * from {file}")
        else:
            db.execute(f"create table if not exists raw.{table} as select * from {file} limit 0")
            db.execute(f"delete from raw.{table} where _batch in (select _batch from {file})")
            db.execute(f"insert into raw.{table} by name select * from {file}")
        return db.execute(f"select count(*) from {file}").fetchone()[0]


def load_sql(table: str, columns: list[str], whole: bool = False) -> list[str]:
    """SQL that moves a landed batch into raw; the lineage of its columns is read from it."""
    listed = ", ".join([*columns, "_batch", "_loaded_at"])
    where = "" if whole else f" where _batch in (select _batch from landing.{table})"
    return [
        "create schema if not exists raw",
        f"create table if not exists raw.{table} as select * from landing.{table} limit 0",
        f"delete from raw.{table}{where}",
        f"insert into raw.{table} ({listed}) select {listed} from landing.{table}",
    ]


def query(sql: str) -> list:
    with duckdb.connect(duck.path(), read_only=True) as db:
        return db.execute(sql).fetchall()


