import {
  DatasetUpdate,
  NodeRef,
  Page,
  PageRequest,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { visibleNodes } from '../access/visibleNodes';
import { FacetValue, isRecord, numberIn, outputFacets } from './facetValues';
import { bytewise } from './ordering';
import { countRows, DEFAULT_LIMIT, toPage } from './page';
import { ReadContext } from './ReadContext';
import { resolveNode } from './resolveNode';
import { RUN_COLUMNS, RunListRow, toRunSummary } from './runSummary';
import { isoTime } from './time';

const STATISTICS = 'outputStatistics';
const ASSERTIONS = 'dataQualityAssertions';

/** The runs that wrote a dataset, newest first. */
export async function listDatasetUpdates(
  context: ReadContext,
  ref: NodeRef,
  request: PageRequest,
): Promise<Page<DatasetUpdate>> {
  const { knex } = context;
  const dataset = await resolveNode(context, ref, ['dataset']);
  const writers = writingRuns(context, dataset.id);
  const total = await countRows(writers);
  const rows: UpdateRow[] = await writers
    .clone()
    .orderByRaw('coalesce(r.ended_at, r.last_at, 0) desc')
    .orderByRaw(
      knex.raw('?, ?', [bytewise(knex, 'r.run_id'), bytewise(knex, 'r.key')]),
    )
    .offset(request.offset ?? 0)
    .limit(request.limit ?? DEFAULT_LIMIT)
    .select(...RUN_COLUMNS, 'e.ref as pipeline_ref');
  const facets = await outputFacets(knex, {
    canonicalId: dataset.id,
    runIds: rows.map(row => row.id),
    names: [STATISTICS, ASSERTIONS],
  });
  return toPage(context, request, {
    items: rows.map(row => toUpdate(row, facets.get(row.id))),
    total,
  });
}

type UpdateRow = RunListRow & { pipeline_ref: string | null };

function writingRuns(
  { knex, visibility }: ReadContext,
  canonicalId: number,
): Knex.QueryBuilder {
  return knex({ r: 'run' })
    .join({ j: 'node' }, 'j.id', 'r.job_id')
    .join({ jn: 'namespace' }, 'jn.id', 'j.namespace_id')
    .leftJoin({ e: 'entity' }, 'e.id', 'j.entity_id')
    .where('r.origin', 'run')
    .where(
      knex.raw(
        `r.id in (select io.run_id from run_io io join node n on n.id = io.node_id
                   where n.canonical_id = ? and io.direction = 'output')`,
        [canonicalId],
      ),
    )
    .where(visibleNodes(knex, visibility, 'j'));
}

function toUpdate(
  row: UpdateRow,
  facets: Map<string, FacetValue> | undefined,
): DatasetUpdate {
  const { runId, job, state, nominalEnd } = toRunSummary(row);
  const statistics = facets?.get(STATISTICS);
  return {
    runId,
    job,
    state,
    nominalEnd,
    pipelineRef: row.pipeline_ref ?? undefined,
    at: isoTime(row.ended_at ?? row.last_at ?? 0) ?? '',
    rowCount: numberIn(statistics, 'rowCount'),
    bytes: numberIn(statistics, 'size'),
    checks: toChecks(facets?.get(ASSERTIONS)),
  };
}

/** Absent when nothing was reported: that is not the same as nothing failed. */
function toChecks(facet: FacetValue | undefined): DatasetUpdate['checks'] {
  const assertions = facet?.assertions;
  if (!Array.isArray(assertions) || assertions.length === 0) {
    return undefined;
  }
  const passed = assertions.filter(
    one => isRecord(one) && one.success === true,
  );
  const failed = assertions.filter(
    one => isRecord(one) && one.success === false,
  );
  return {
    passed: passed.length,
    failed: failed.length,
    total: assertions.length,
  };
}
