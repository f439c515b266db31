"""Runs the dbt project through OpenLineage's wrapper, as a child of this run."""

from airflow.providers.standard.operators.bash import BashOperator
from shop.ingest import dag

# The wrapper's runs point at the task that started them and at the DAG run above it.
PARENT = {
    "OPENLINEAGE_PARENT_ID": "{{ macros.OpenLineageProviderPlugin.lineage_parent_id(task_instance) }}",
    "OPENLINEAGE_ROOT_PARENT_ID": "{{ macros.OpenLineageProviderPlugin.lineage_root_parent_id(task_instance) }}",
}
WHERE = '--project-dir "$SHOP_HOME/dbt" --profiles-dir "$SHOP_HOME/dbt" --vars "{release: $SHOP_RELEASE}"'

with dag("dbt_shop", "0 5 * * *", "analytics-engineering", "Builds and tests the warehouse models.", ["dbt", "tier-1"]):
    freshness = BashOperator(
        task_id="source_freshness",
        # A stale source is reported, it does not stop the build.
        bash_command=f"dbt-ol source freshness {WHERE} || true",
        env=PARENT,
        append_env=True,
    )
    # The wrapper takes column types from the catalog: the tables as they are before the build.
    catalog = BashOperator(
        task_id="catalog",
        bash_command=f'dbt docs generate {WHERE} --target-path "$SHOP_HOME/dbt/target/docs"'
        ' && cp "$SHOP_HOME/dbt/target/docs/catalog.json" "$SHOP_HOME/dbt/target/"',
        append_env=True,
    )
    freshness >> catalog >> BashOperator(
        task_id="build",
        bash_command=f"dbt-ol build {WHERE}",
        env=PARENT,
        append_env=True,
    )
