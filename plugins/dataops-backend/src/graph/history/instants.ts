import { InputError, NotFoundError } from '@backstage/errors';
import { LineageInstant } from '@headwater/backstage-plugin-dataops-common';
import { visibleNodes } from '../../access/visibleNodes';
import { ReadContext } from '../../read/ReadContext';
import { EdgeScope } from '../EdgeScope';
import { historySince } from './historySince';

/** An instant in the past, and what is known of it. */
export type Instant = Extract<EdgeScope, { kind: 'as-of' }> & {
  completeSince?: number;
  runId?: string;
};

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i;
const LIKE_A_DATE = /^\d{4}-\d\d-\d\d($|[T ])/i;

/**
 * The instant that a text names: one in ISO 8601, or a run, which stands for
 * when it ended or else was last heard of. Producers may give one id to runs
 * of several jobs; then it is the last of those that the reader may see.
 *
 * @throws InputError for instants without a zone or in the future
 * @throws NotFoundError for runs that are not there or not to be seen
 */
export async function resolveInstant(
  context: ReadContext,
  text: string,
): Promise<Instant> {
  const completeSince = await historySince(context.knex);
  const instant = LIKE_A_DATE.test(text)
    ? { at: parseInstant(text, context.now) }
    : { at: await endOfRun(context, text), runId: text };
  return {
    kind: 'as-of',
    ...instant,
    completeSince,
    known: completeSince === undefined || instant.at >= completeSince,
  };
}

/** The present as an instant: whatever was reported, even with a clock that is ahead. */
export async function presentInstant(context: ReadContext): Promise<Instant> {
  return {
    kind: 'as-of',
    at: Number.MAX_SAFE_INTEGER,
    known: true,
    completeSince: await historySince(context.knex),
  };
}

/** What an answer says of the instant that it shows. */
export function toHistory(
  { at, runId, completeSince, known }: Instant,
  now: number,
): LineageInstant {
  return {
    at: new Date(at === Number.MAX_SAFE_INTEGER ? now : at).toISOString(),
    ...(runId === undefined ? {} : { runId }),
    ...(completeSince === undefined
      ? {}
      : { completeSince: new Date(completeSince).toISOString() }),
    known,
  };
}

function parseInstant(text: string, now: number): number {
  const at = ISO.test(text) ? Date.parse(text.toUpperCase()) : NaN;
  if (Number.isNaN(at)) {
    throw new InputError(
      `'${text}' is no instant; expected ISO 8601 with a zone, such as 2026-11-20T10:12:00Z, or a run id`,
    );
  }
  if (at > now) {
    throw new InputError(
      `'${text}' is in the future; what will be is not known`,
    );
  }
  return at;
}

async function endOfRun(
  { knex, visibility }: ReadContext,
  runId: string,
): Promise<number> {
  const [row]: Array<{ at: number | null }> = await knex({ r: 'run' })
    .join({ j: 'node' }, 'j.id', 'r.job_id')
    .where({ 'r.run_id': runId, 'r.origin': 'run' })
    .where(visibleNodes(knex, visibility, 'j'))
    .max({ at: knex.raw('coalesce(r.ended_at, r.last_at)') });
  if (row.at === null) {
    throw new NotFoundError(`No run '${runId}' that you may see`);
  }
  return Number(row.at);
}
