"""An operator for copies between systems that reports how many rows it moved."""

from airflow.providers.openlineage.extractors import OperatorLineage
from airflow.providers.standard.operators.python import PythonOperator
from openlineage.client.event_v2 import InputDataset, OutputDataset
from openlineage.client.facet_v2 import output_statistics_output_dataset as statistics


class CopyOperator(PythonOperator):
    """Runs a function that returns a row count; reads its inlets, writes its outlets."""

    rows: int | None = None

    def execute_callable(self):
        self.rows = super().execute_callable()
        return self.rows

    def get_openlineage_facets_on_start(self) -> OperatorLineage:
        return self._lineage({})

    def get_openlineage_facets_on_complete(self, task_instance) -> OperatorLineage:
        if self.rows is None:
            return self._lineage({})
        return self._lineage({"outputStatistics": statistics.OutputStatisticsOutputDatasetFacet(rowCount=self.rows)})

    def _lineage(self, output_facets: dict) -> OperatorLineage:
        return OperatorLineage(
            inputs=[InputDataset(namespace=d.namespace, name=d.name, facets=d.facets or {}) for d in self.inlets],
            outputs=[
                OutputDataset(namespace=d.namespace, name=d.name, facets=d.facets or {}, outputFacets=output_facets)
                for d in self.outlets
            ],
        )
