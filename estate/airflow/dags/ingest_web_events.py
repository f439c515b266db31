"""Archives the click topic once a day, and builds sessions from it four times a day."""

from shop import duck, names, rows, tasks
from shop.copy import CopyOperator
from shop.ingest import dag, through_landing

with dag("ingest_web_events", "30 3 * * *", "web-platform", "Archives the click topic of the day before.", ["ingestion"]):
    through_landing("web_events", names.topic("web.clicks"), ["event_id", "session_id", "event_type", "page", "event_at"])


def sessions_to_raw(**context) -> int:
    found = rows.fetch("web_sessions", tasks.batch_day(context), tasks.now())
    duck.write_rows("raw.web_sessions", found, key="_batch")
    return len(found)


with dag("sessionize_clicks", "50 */6 * * *", "web-platform", "Micro-batches clicks into sessions.", ["streaming"]):
    build = CopyOperator(
        task_id="build_sessions",
        python_callable=lambda **context: len(rows.web_sessions(tasks.batch_day(context))),
        # This job connects to one broker and reports the topic under that host.
        inlets=[names.topic_by_broker("web.clicks")],
        outlets=[names.topic("web.sessions")],
    )
    build >> CopyOperator(
        task_id="sink_sessions",
        python_callable=sessions_to_raw,
        inlets=[names.topic("web.sessions")],
        outlets=[names.warehouse("raw.web_sessions")],
    )
