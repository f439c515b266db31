"""Builds ingestion DAGs: extract a source table, then load it."""

from datetime import datetime, timezone

from airflow.sdk import DAG

from shop import names, tasks
from shop.copy import CopyOperator
from shop.duck import DuckDBOperator

START = datetime(2026, 1, 1, tzinfo=timezone.utc)


def dag(dag_id: str, cron: str, owner: str, description: str, tags: list[str]) -> DAG:
    return DAG(
        dag_id,
        schedule=cron,
        start_date=START,
        catchup=False,
        description=description,
        default_args={"owner": owner, "retries": 0},
        tags=tags,
    )


def through_landing(table: str, source, columns: list[str], whole: bool = False) -> None:
    """source table -> landing table -> raw table, the second step in SQL."""
    extract = CopyOperator(
        task_id=f"extract_{table}",
        python_callable=tasks.extract_to_landing,
        op_kwargs={"table": table},
        inlets=[source],
        outlets=[names.warehouse(f"landing.{table}")],
    )
    extract >> DuckDBOperator(task_id=f"load_{table}", sql=tasks.load_sql(table, columns, whole))


def through_file(table: str, source, path: str, whole: bool = False, written_as=None) -> None:
    """API -> landing file -> raw table."""
    extract = CopyOperator(
        task_id=f"extract_{table}",
        python_callable=tasks.extract_to_file,
        op_kwargs={"table": table, "path": path},
        inlets=[source],
        outlets=[written_as or names.landing_file(path)],
    )
    extract >> CopyOperator(
        task_id=f"load_{table}",
        python_callable=tasks.load_file,
        op_kwargs={"table": table, "path": path, "whole": whole},
        inlets=[names.landing_file(path)],
        outlets=[names.warehouse(f"raw.{table}")],
    )
