import { NotFoundError } from '@backstage/errors';
import {
  ColumnPathRequest,
  DataOpsApi,
  DatasetDetail,
  DatasetRow,
  DriftEdge,
  GraphRequest,
  IdentityDecisionRequest,
  LineageDiffRequest,
  LineagePathsRequest,
  ListFacets,
  ListRequest,
  NodeSummary,
  Page,
  PageRequest,
  PipelineRow,
  RunRow,
} from '@headwater/backstage-plugin-dataops-common';
import { createSampleEstate, SampleEstate, SAMPLE_NOW } from './sampleEstate';
import { FakeIdentityReview } from './FakeIdentityReview';
import { sampleGraph } from './sampleGraph';
import { sampleDiff, withOptions } from './samplePast';
import { sampleOverview } from './sampleOverview';
import { SAMPLE_SCHEMA } from './sampleSchema';

const WORST_FIRST = ['breached', 'missed', 'at-risk', 'unknown', 'running'];

function pageOf<T>(all: T[], request: PageRequest): Page<T> {
  const { offset = 0, limit = 50 } = request;
  return {
    items: all.slice(offset, offset + limit),
    total: all.length,
    offset,
    limit,
    restricted: false,
    asOf: SAMPLE_NOW,
  };
}

function matches(node: NodeSummary, request: ListRequest): boolean {
  const allows = (wanted: string[] | undefined, value: unknown) =>
    !wanted || wanted.includes(String(value ?? 'none'));
  return (
    (!request.search || node.label.includes(request.search)) &&
    allows(request.tier, node.tier) &&
    allows(request.status, node.verdict.status) &&
    allows(request.owner, node.ownerRef) &&
    allows(request.system, node.systemRef) &&
    allows(request.type, node.type)
  );
}

function list(nodes: NodeSummary[], request: ListRequest): NodeSummary[] {
  const rank = (n: NodeSummary) =>
    (WORST_FIRST.indexOf(n.verdict.status) + WORST_FIRST.length + 1) %
    (WORST_FIRST.length + 1);
  const sign = request.order === 'desc' ? -1 : 1;
  return nodes
    .filter(node => matches(node, request))
    .sort(
      (a, b) =>
        sign *
        (request.sort === 'status'
          ? rank(a) - rank(b)
          : a.label.localeCompare(b.label)),
    );
}

function facetsOf(nodes: NodeSummary[], request: ListRequest): ListFacets {
  const shown = nodes.filter(node => matches(node, request));
  const count = (value: (n: NodeSummary) => unknown) => {
    const counts = new Map<string, number>();
    for (const node of shown) {
      const key = value(node);
      if (key !== undefined) {
        counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
      }
    }
    return [...counts].map(([name, n]) => ({ value: name, count: n }));
  };
  return {
    owners: count(n => n.ownerRef),
    systems: count(n => n.systemRef),
    types: count(n => n.type),
    tiers: count(n => n.tier),
    statuses: count(n => n.verdict.status),
  };
}

function find(nodes: NodeSummary[], ref: string): NodeSummary {
  const node = nodes.find(n => n.key === ref || n.entityRef === ref);
  if (!node) {
    throw new NotFoundError(`No node ${ref}`);
  }
  return node;
}

/** The backend in memory, with a sample estate: for tests and for working on the pages. */
export class FakeDataOpsApi implements DataOpsApi {
  readonly estate: SampleEstate;

  constructor(estate: SampleEstate = createSampleEstate()) {
    this.estate = estate;
  }

  async getOverview() {
    return sampleOverview(this.estate);
  }

  async listDatasets(request: ListRequest): Promise<Page<DatasetRow>> {
    const rows = list(this.estate.datasets, request);
    return pageOf(
      rows.map(row => this.#datasetRow(row)),
      request,
    );
  }

  async datasetFacets(request: ListRequest) {
    return facetsOf(this.estate.datasets, request);
  }

  async getDataset(ref: string): Promise<DatasetDetail> {
    const row = this.#datasetRow(find(this.estate.datasets, ref));
    const { nodes, edges } = this.estate;
    const named = (keys: string[]) => nodes.filter(n => keys.includes(n.key));
    return {
      ...row,
      identities: row.identity ? [{ ...row.identity, source: 'declared' }] : [],
      firstSeen: '2026-10-03T08:00:00.000Z',
      lastSeen: SAMPLE_NOW,
      writtenBy: named(edges.filter(e => e.to === row.key).map(e => e.from)),
      readBy: named(edges.filter(e => e.from === row.key).map(e => e.to)),
    };
  }

  async getDatasetSchema() {
    return { versions: SAMPLE_SCHEMA, asOf: SAMPLE_NOW };
  }

  async listDatasetUpdates(_ref: string, request: PageRequest) {
    const updates = this.estate.runs.map(run => ({
      runId: run.runId,
      job: run.job,
      state: run.state,
      at: run.endedAt ?? SAMPLE_NOW,
      nominalEnd: run.nominalStart,
      rowCount: run.state === 'complete' ? 10_482 : undefined,
      checks:
        run.state === 'complete'
          ? { passed: 5, failed: 1, total: 6 }
          : undefined,
    }));
    return pageOf(updates, request);
  }

  async listPipelines(request: ListRequest): Promise<Page<PipelineRow>> {
    const rows = list(this.estate.pipelines, request);
    return pageOf(
      rows.map(row => this.#pipelineRow(row)),
      request,
    );
  }

  async pipelineFacets(request: ListRequest) {
    return facetsOf(this.estate.pipelines, request);
  }

  async getPipeline(ref: string) {
    const { pipelines, nodes, datasets } = this.estate;
    const row = this.#pipelineRow(find([...pipelines, ...nodes], ref));
    return {
      ...row,
      jobs: [
        {
          ...this.estate.runs[0].job,
          key: nodes[7].key,
          lastRun: this.estate.runs[0],
        },
      ],
      reads: datasets.slice(0, 2),
      writes: datasets.slice(2, 3),
    };
  }

  async listPipelineRuns(
    _ref: string,
    request: PageRequest & { state?: RunRow['state'] },
  ) {
    const { state } = request;
    return pageOf(
      this.estate.runs.filter(run => !state || run.state === state),
      request,
    );
  }

  async getLineageGraph(request: GraphRequest) {
    return withOptions(sampleGraph(this.estate, request, SAMPLE_NOW), request);
  }

  async getLineageDiff(request: LineageDiffRequest) {
    const { focus = '' } = request;
    return sampleDiff(request, await this.getLineageGraph({ focus }));
  }

  async getImpact() {
    return {
      total: 4,
      byOwner: [
        {
          ownerRef: 'group:default/finance-data',
          count: 3,
          tiers: [{ tier: 2, count: 1 }, { count: 2 }],
        },
        { count: 1, tiers: [{ count: 1 }] },
      ],
      byTier: [{ tier: 2, count: 1 }, { count: 3 }],
      restricted: false,
      asOf: SAMPLE_NOW,
    };
  }

  async getColumnPath(request: ColumnPathRequest) {
    const focus = find(this.estate.datasets, request.focus);
    return {
      focus: focus.key,
      column: request.column,
      direction: request.direction ?? ('upstream' as const),
      nodes: [focus],
      edges: [],
      notDrawn: { pastDepth: 0, overBudget: 0 },
      restricted: false,
      asOf: SAMPLE_NOW,
    };
  }

  async listDrift(request: PageRequest): Promise<Page<DriftEdge>> {
    return pageOf<DriftEdge>([], request);
  }

  readonly review = new FakeIdentityReview();

  async listIdentityCandidates(request: PageRequest) {
    return {
      ...pageOf(this.review.candidates(), request),
      leftOut: { names: 0, datasets: 0 },
      mayDecide: true,
    };
  }

  async listIdentityDecisions(request: PageRequest) {
    return pageOf(this.review.decisions, request);
  }

  async decideIdentity(request: IdentityDecisionRequest) {
    return this.review.decide(request);
  }

  async revokeIdentityDecision(id: string) {
    this.review.revoke(id);
  }

  async getLineagePaths(request: LineagePathsRequest) {
    const { nodes } = this.estate;
    return {
      from: find(nodes, request.from).key,
      to: find(nodes, request.to).key,
      nodes: [],
      edges: [],
      total: { nodes: 0, exact: true },
      notDrawn: { overBudget: 0 },
      restricted: false,
      asOf: SAMPLE_NOW,
    };
  }

  #datasetRow(node: NodeSummary): DatasetRow {
    return {
      ...node,
      dataAsOf:
        node.verdict.status === 'unknown'
          ? undefined
          : '2026-11-20T06:40:00.000Z',
      downstreamCount: this.estate.edges.filter(e => e.from === node.key)
        .length,
      upstreamCount: this.estate.edges.filter(e => e.to === node.key).length,
      columnCount: 5,
    };
  }

  #pipelineRow(node: NodeSummary): PipelineRow {
    return {
      ...node,
      jobCount: 3,
      lastRun: this.estate.runs[0],
      recent: this.estate.runs,
      schedule: { cron: '0 6 * * 1-5', timezone: 'Europe/Berlin' },
      nextDue: '2026-11-23T05:00:00.000Z',
    };
  }
}
