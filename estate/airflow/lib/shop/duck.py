"""SQL on the DuckDB warehouse, with the lineage the SQL operator extracts."""

import os

import duckdb
from airflow.providers.common.sql.hooks.sql import DbApiHook
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
from airflow.providers.openlineage.sqlparser import DatabaseInfo
from airflow.sdk import Connection


def path() -> str:
    return f"{os.environ['SHOP_DATA']}/shop.duckdb"


class DuckDBHook(DbApiHook):
    """Airflow has no DuckDB provider with OpenLineage support; this is the least that gives it."""

    conn_name_attr = "duckdb_conn_id"
    default_conn_name = "shop"
    duckdb_conn_id = "shop"
    supports_autocommit = True

    @classmethod
    def get_connection(cls, conn_id: str) -> Connection:
        return Connection(conn_id=conn_id, conn_type="duckdb", host=path())

    def get_conn(self):
        return duckdb.connect(path())

    def get_sqlalchemy_engine(self, engine_kwargs=None):
        return None  # the SQL parser then renders plain ANSI SQL, which DuckDB reads

    def set_autocommit(self, conn, autocommit):
        pass

    def get_autocommit(self, conn):
        return True

    def get_openlineage_database_info(self, connection) -> DatabaseInfo:
        return DatabaseInfo(
            scheme="duckdb",
            authority=path(),
            database="shop",
            information_schema_columns=[
                "table_schema", "table_name", "column_name", "ordinal_position", "data_type", "table_catalog",
            ],
        )

    def get_openlineage_database_dialect(self, connection) -> str:
        return "postgres"  # the closest dialect of the parser

    def get_openlineage_default_schema(self) -> str:
        return "main"


class DuckDBOperator(SQLExecuteQueryOperator):
    def __init__(self, **kwargs):
        super().__init__(conn_id="shop", autocommit=True, **kwargs)

    def get_db_hook(self) -> DuckDBHook:
        return DuckDBHook()


def write_rows(table: str, rows: list[dict], replace: bool = False, key: str | None = None) -> None:
    """Load rows, making the table on first sight. Loading the same key again replaces it."""
    schema = table.split(".")[0]
    names = list(rows[0])
    kinds = {int: "bigint", float: "double", bool: "boolean", str: "varchar"}
    ddl = ", ".join(f"{n} {kinds[type(rows[0][n])]}" for n in names)
    with duckdb.connect(path()) as db:
        db.execute(f"create schema if not exists {schema}")
        db.execute(f"create {'or replace table' if replace else 'table if not exists'} {table} ({ddl})")
        if key:
            db.execute(f"delete from {table} where {key} = ?", [rows[0][key]])
        db.executemany(
            f"insert into {table} ({', '.join(names)}) values ({', '.join('?' * len(names))})",
            [list(r.values()) for r in rows],
        )
