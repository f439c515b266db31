"""What happens with the marts: dashboards, metrics, the churn model, the way back to the CRM."""

from airflow.providers.standard.operators.python import PythonOperator
from shop import names, tasks
from shop.duck import DuckDBOperator
from shop.ingest import dag

DASHBOARDS = {
    "sales-overview": ("analytics-engineering", ["orders_daily", "revenue_daily", "product_sales"]),
    "finance-close": ("finance-data", ["finance_daily_close"]),
    "delivery-board": (None, ["delivery_performance", "stock_alerts"]),
    "marketing-funnel": ("growth", ["channel_performance", "conversion_daily"]),
}


def count(tables: list[str], **_) -> dict:
    return {t: tasks.query(f"select count(*) from marts.{t}")[0][0] for t in tables}


def step(task_id: str, tables: list[str], outlets: list) -> PythonOperator:
    return PythonOperator(
        task_id=task_id,
        python_callable=count,
        op_kwargs={"tables": tables},
        inlets=[names.warehouse(f"marts.{t}") for t in tables],
        outlets=outlets,
    )


with dag("refresh_dashboards", "30 6 * * *", "analytics-engineering", "Refreshes the extracts behind the dashboards.", ["bi"]):
    for name, (owner, tables) in DASHBOARDS.items():
        step(f"refresh_{name.replace('-', '_')}", tables, [names.dashboard(name, owner)])

with dag("publish_metrics", "45 6 * * *", "analytics-engineering", "Publishes the company metrics.", ["bi"]):
    step("publish_net_revenue", ["revenue_daily"], [names.metric("net_revenue")])
    step("publish_conversion_rate", ["conversion_daily"], [names.metric("conversion_rate")])

with dag("score_churn", "0 7 * * *", "growth", "Trains the churn model and scores all customers.", ["ml"]):
    train = step("train", ["churn_features"], [names.ml_model("churn")])
    train >> DuckDBOperator(
        task_id="score",
        sql=[
            "create or replace table marts.churn_scores as "
            "select customer_id, 1.0 / (1 + order_count + sessions_30d) as churn_score "
            "from marts.churn_features",
        ],
    )

with dag("reverse_etl_crm", "15 7 * * *", "growth", "Writes customer segments back to the CRM.", ["reverse-etl"]):
    # The CRM is also a source of the segments: a cycle across systems.
    step("push_segments", ["customer_segments", "churn_scores"], [names.web_api("crm", "contacts")])

with dag("export_finance_close", "30 7 * * *", "finance-data", "Hands the close to the accounting system.", ["finance"]):
    step("export_close", ["finance_daily_close"], [names.landing_file("exports/finance_close.csv")])
