import {
  NodeRef,
  Page,
  PageRequest,
  RunRow,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { jobsOf } from './jobsOf';
import { bytewise } from './ordering';
import { countRows, DEFAULT_LIMIT, toPage } from './page';
import { ReadContext } from './ReadContext';
import { resolveNode } from './resolveNode';
import { toRunRows } from './runRows';
import { RUN_COLUMNS } from './runSummary';

/** @public */
export type RunsRequest = PageRequest & {
  state?: 'failed' | 'running' | 'complete';
};

/** The runs of a pipeline's jobs, or of a job, newest first. */
export async function listPipelineRuns(
  context: ReadContext,
  ref: NodeRef,
  request: RunsRequest,
): Promise<Page<RunRow>> {
  const { knex } = context;
  const pipeline = await resolveNode(context, ref, ['pipeline', 'job']);
  const jobs = (await jobsOf(context, [pipeline])).get(pipeline.id) ?? [];
  const matching = runsOfJobs(
    knex,
    jobs.map(job => job.id),
    request.state,
  );
  const total = await countRows(matching);
  const rows = await matching
    .clone()
    .orderByRaw('coalesce(r.started_at, r.last_at, 0) desc')
    .orderByRaw(
      knex.raw('?, ?', [bytewise(knex, 'r.run_id'), bytewise(knex, 'r.key')]),
    )
    .offset(request.offset ?? 0)
    .limit(request.limit ?? DEFAULT_LIMIT)
    .select(RUN_COLUMNS);
  return toPage(context, request, {
    items: await toRunRows(context, rows),
    total,
  });
}

function runsOfJobs(
  knex: Knex,
  jobIds: number[],
  state: RunsRequest['state'],
): Knex.QueryBuilder {
  const query = knex({ r: 'run' })
    .join({ j: 'node' }, 'j.id', 'r.job_id')
    .join({ jn: 'namespace' }, 'jn.id', 'j.namespace_id')
    .where('r.origin', 'run')
    .where(knex.raw('r.job_id in ?', [idList(knex, jobIds)]));
  return state ? query.where('r.phase', state) : query;
}
