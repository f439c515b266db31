import {
  formatNodeKey,
  GraphEdge,
  NodeSummary,
  RunRow,
  Status,
} from '@headwater/backstage-plugin-dataops-common';

/** The moment at which the sample estate was read. */
export const SAMPLE_NOW = '2026-11-20T06:52:00.000Z';

const WAREHOUSE = 'postgres://warehouse:5432';
const SCHEDULER = 'airflow-prod';

function ago(minutes: number): string {
  return new Date(Date.parse(SAMPLE_NOW) - minutes * 60_000).toISOString();
}

/** A small dataset of the sample; `stranger` ones have no entity. */
function sampleDataset(
  name: string,
  status: Status = 'healthy',
  extra: Partial<NodeSummary> & { stranger?: boolean } = {},
): NodeSummary {
  const { stranger, ...rest } = extra;
  const identity = { namespace: WAREHOUSE, name: `shop.public.${name}` };
  return {
    key: formatNodeKey({ kind: 'dataset', ...identity }),
    kind: 'dataset',
    label: name,
    identity,
    entityRef: stranger ? undefined : `dataset:default/${name}`,
    type: 'table',
    ownerRef: stranger ? undefined : 'group:default/finance-data',
    ownerSource: stranger ? undefined : 'catalog',
    systemRef: stranger ? undefined : 'system:default/analytics',
    lifecycle: 'production',
    verdict: {
      status,
      since: ago(52),
      reason:
        status === 'breached'
          ? 'the last run that wrote it failed'
          : 'the last run that wrote it succeeded',
      evidenceAt: ago(2),
    },
    ...rest,
  };
}

/** A job of the sample scheduler. */
function sampleJob(name: string, status: Status = 'healthy'): NodeSummary {
  const identity = { namespace: SCHEDULER, name };
  return {
    key: formatNodeKey({ kind: 'job', ...identity }),
    kind: 'job',
    label: name,
    identity,
    type: 'airflow',
    ownerRef: 'group:default/data-platform',
    ownerSource: 'catalog',
    verdict: {
      status,
      since: ago(52),
      reason:
        status === 'breached'
          ? 'its last run failed'
          : 'its last run succeeded',
    },
  };
}

/** A pipeline entity of the sample. */
function samplePipeline(name: string, status: Status = 'healthy'): NodeSummary {
  return {
    ...sampleJob(name, status),
    key: formatNodeKey({ kind: 'pipeline', namespace: 'default', name }),
    kind: 'pipeline',
    identity: undefined,
    entityRef: `pipeline:default/${name}`,
  };
}

/** An observed edge. */
function observed(from: NodeSummary, to: NodeSummary): GraphEdge {
  return {
    from: from.key,
    to: to.key,
    observed: {
      producer: 'Airflow',
      runId: '8812',
      firstSeen: ago(60 * 24 * 30),
      lastSeen: ago(52),
    },
  };
}

/** An edge that only an entity states. */
function declared(from: NodeSummary, to: NodeSummary): GraphEdge {
  return { from: from.key, to: to.key, declared: { by: 'dataset:default/x' } };
}

/** A run of a job, some minutes ago. */
function sampleRun(
  id: string,
  state: RunRow['state'],
  minutes: number,
): RunRow {
  return {
    runId: id,
    job: { namespace: SCHEDULER, name: 'daily_close.load_orders' },
    state,
    startedAt: ago(minutes),
    endedAt: state === 'running' ? undefined : ago(minutes - 4),
    nominalStart: ago(minutes + 2),
    durationMs: state === 'running' ? undefined : 4 * 60_000,
    inputs: 2,
    outputs: 1,
    error:
      state === 'failed' ? 'relation "fx_rates" does not exist' : undefined,
    producer: 'Airflow',
  };
}

const FILLER = Array.from({ length: 74 }, (_, i) =>
  sampleDataset(`stg_table_${String(i).padStart(2, '0')}`),
);

/** The datasets, jobs and pipelines of the sample, and what feeds what. */
export function createSampleEstate() {
  const raw = sampleDataset('raw_orders', 'healthy', { tier: 1 });
  const fx = sampleDataset('fx_rates', 'at-risk', { tier: 1 });
  const orders = sampleDataset('orders_daily', 'breached', { tier: 1 });
  const churn = sampleDataset('churn_features', 'healthy', { tier: 2 });
  const board = sampleDataset('revenue_board', 'unknown', {
    type: 'dashboard',
    tier: 3,
  });
  const stranger = sampleDataset('tmp_orders_export', 'unknown', {
    stranger: true,
  });
  const segments = sampleDataset('customer_segments', 'running', {
    ownerRef: 'ida.berg',
    ownerSource: 'openlineage',
  });
  const load = sampleJob('daily_close.load_orders', 'breached');
  const model = sampleJob('dbt.churn_features');
  const loop = sampleJob('dbt.segments');
  return {
    datasets: [raw, fx, orders, churn, board, stranger, segments, ...FILLER],
    pipelines: [
      samplePipeline('daily_close', 'breached'),
      samplePipeline('dbt_marts'),
      model,
    ],
    nodes: [
      raw,
      fx,
      orders,
      churn,
      board,
      stranger,
      segments,
      load,
      model,
      loop,
    ],
    edges: [
      observed(raw, load),
      observed(fx, load),
      observed(load, orders),
      observed(orders, model),
      observed(model, churn),
      observed(model, stranger),
      declared(orders, board),
      observed(churn, loop),
      observed(loop, segments),
      observed(segments, model),
    ],
    runs: [
      sampleRun('r-5', 'running', 3),
      sampleRun('r-4', 'failed', 52),
      sampleRun('r-3', 'complete', 60 * 24),
      sampleRun('r-2', 'complete', 60 * 48),
      sampleRun('r-1', 'aborted', 60 * 72),
    ],
  };
}

/** What {@link createSampleEstate} returns. */
export type SampleEstate = ReturnType<typeof createSampleEstate>;
