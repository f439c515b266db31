"""Runs planned DAG runs, one after the other, with Airflow's own in-process runner.

Reads a JSON list of runs on stdin: {dag, file, due, start, manual, env}. Before
each run it tells the capture server which moment the run stands for.

`dag.test()` creates manual runs without a start event. The patched creator below
makes the same run the scheduler would: run id `scheduled__<due>`, the timetable's
data interval, and the "started" notification that the scheduler sends.
"""

import json
import os
import sys
import urllib.request
from datetime import datetime
from pathlib import Path

from airflow.dag_processing.dagbag import DagBag
from airflow.models import dagrun
from airflow.sdk import timezone
from airflow.sdk.definitions import dag as dag_module
from airflow.sdk.lineage import get_hook_lineage_collector
from airflow.utils.state import DagRunState
from airflow.utils.types import DagRunTriggeredByType, DagRunType

DAGS = Path(__file__).parent / "dags"
current = {}


def create(*, dag, logical_date, data_interval, run_after, session, **_):
    manual = current.get("manual")
    kind = DagRunType.MANUAL if manual else DagRunType.SCHEDULED
    run = dag.create_dagrun(
        run_id=dagrun.DagRun.generate_run_id(run_type=kind, logical_date=logical_date, run_after=run_after),
        logical_date=logical_date,
        data_interval=data_interval,
        run_after=run_after,
        run_type=kind,
        state=DagRunState.RUNNING,
        triggered_by=DagRunTriggeredByType.UI if manual else DagRunTriggeredByType.TIMETABLE,
        triggering_user_name="data.engineer" if manual else None,
        start_date=timezone.utcnow(),
        session=session,
    )
    session.commit()
    run.dag = dag
    run.notify_dagrun_state_changed(msg="started")
    return run


def run_task(*, _run=dag_module._run_task, **kwargs):
    # A worker runs every task in a new process. Here they share one, so the hooks'
    # lineage of the task before must go, or this task would report it as its own.
    get_hook_lineage_collector.cache_clear()
    return _run(**kwargs)


def set_clock(start: str) -> None:
    request = urllib.request.Request(
        os.environ["CAPTURE_URL"] + "/clock", data=json.dumps({"start": start}).encode(), method="POST"
    )
    urllib.request.urlopen(request).read()


def replay(run: dict) -> str:
    os.environ.update(run["env"], SHOP_NOW=run["start"])
    # Parsed anew for every run, as a deploy of changed DAGs would be.
    bag = DagBag(str(DAGS / run["file"]))
    if bag.import_errors:
        raise SystemExit(f"cannot import {run['file']}: {bag.import_errors}")
    due = datetime.fromisoformat(run["due"])
    current.update(run)
    set_clock(run["start"])
    result = bag.get_dag(run["dag"]).test(logical_date=due, run_after=due)
    # DAG level events leave through a process pool: wait until they are out.
    from airflow.providers.openlineage.plugins.listener import get_openlineage_listener

    listener = get_openlineage_listener()
    if listener._executor:
        listener._executor.shutdown(wait=True)
        listener._executor = None
    return result.state


def main() -> None:
    dagrun.get_or_create_dagrun = create
    dag_module._run_task = run_task
    runs = json.load(sys.stdin)
    for i, run in enumerate(runs, 1):
        state = replay(run)
        print(f"REPLAY {i}/{len(runs)} {run['start'][:16]} {run['dag']}: {state}", file=sys.__stderr__, flush=True)


main()
