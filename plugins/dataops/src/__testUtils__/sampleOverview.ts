import {
  NodeSummary,
  Overview,
} from '@headwater/backstage-plugin-dataops-common';
import { SAMPLE_NOW, SampleEstate } from './sampleEstate';

function byStatus(nodes: NodeSummary[]) {
  const counts = new Map<string, number>();
  for (const { verdict } of nodes) {
    counts.set(verdict.status, (counts.get(verdict.status) ?? 0) + 1);
  }
  return {
    total: nodes.length,
    byStatus: [...counts].map(([status, count]) => ({ status, count })),
  };
}

/** The overview of the sample estate: one source of two is silent. */
export function sampleOverview(
  estate: Pick<SampleEstate, 'datasets' | 'pipelines'>,
): Overview {
  const { datasets, pipelines } = estate;
  const calm = ['healthy', 'running'];
  return {
    needsYou: datasets.filter(d => !calm.includes(d.verdict.status)),
    mine: { datasets: datasets.length, pipelines: pipelines.length },
    datasets: byStatus(datasets),
    pipelines: byStatus(pipelines),
    tier1: byStatus(datasets.filter(d => d.tier === 1)),
    sources: [
      {
        name: 'dbt',
        producer: 'https://github.com/OpenLineage/dbt',
        namespace: 'dbt-prod',
        lastEventAt: '2026-11-20T06:45:00.000Z',
        state: 'active',
      },
      {
        name: 'Airflow',
        producer: 'https://airflow.apache.org',
        namespace: 'airflow-eu',
        lastEventAt: '2026-11-17T13:05:00.000Z',
        state: 'silent',
      },
    ],
    restricted: false,
    asOf: SAMPLE_NOW,
  };
}
