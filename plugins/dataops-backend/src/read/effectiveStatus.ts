import {
  STATUSES_WORST_FIRST,
  Verdict,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { ReadContext } from './ReadContext';
import { isoTime, minuteText } from './time';

/** The columns that a verdict is made of. */
export type StatusColumns = {
  kind: string;
  status: string;
  status_since: number | null;
  status_reason: string;
  due_at: number | null;
  data_at: number | null;
  last_at: number | null;
  /** Lists leave out what is; a page by its name does not. */
  gone: number | boolean;
  /** {@link isScheduled} */
  scheduled: number | boolean;
};

/** When it is, and how long no news is good news. */
type Clock = Pick<ReadContext, 'now' | 'staleAfterMs'>;

/**
 * The status at `now` of the rows of `nodeQuery`, in SQL: good news lapses when
 * no more of it comes, and a run of which nothing is heard does not run for
 * ever. {@link toVerdict} says the same of a row in hand, and of what is gone.
 */
export function effectiveStatus(context: Clock & { knex: Knex }): Knex.Raw {
  const { knex, now } = context;
  const stale = staleBefore(context);
  return knex.raw(
    `case when n.status = 'healthy' and n.due_at < ?
          then case when n.kind = 'dataset' then 'unknown' else 'missed' end
          when n.status = 'healthy' and n.kind <> 'dataset' and n.due_at is null
           and n.status_since < ? and not ? then 'unknown'
          when n.status = 'running' and n.kind <> 'dataset'
           and coalesce(n.last_at, n.status_since) < ? then 'unknown'
          else n.status end`,
    [now, stale, isScheduled(knex), stale],
  );
}

/**
 * Whether the entity of a row of `nodeQuery` has a schedule: its jobs run when
 * it says, and are missed together with it. `spec` is JSON without blanks, and
 * quotes within its texts are escaped.
 */
export function isScheduled(knex: Knex): Knex.Raw {
  return knex.raw(
    `(n.kind <> 'dataset' and coalesce(e.spec, '') like '%"schedule":{%')`,
  );
}

/** What was last heard of before this instant is not known any more. */
function staleBefore({ now, staleAfterMs = Infinity }: Clock): number {
  return Math.max(now - staleAfterMs, Number.MIN_SAFE_INTEGER);
}

/** Its place in {@link STATUSES_WORST_FIRST}, to order by. */
export function statusRank(context: Clock & { knex: Knex }): Knex.Raw {
  const cases = STATUSES_WORST_FIRST.map(
    (status, rank) => `when '${status}' then ${rank}`,
  );
  return context.knex.raw(
    `case (?) ${cases.join(' ')} else ${STATUSES_WORST_FIRST.length} end`,
    [effectiveStatus(context)],
  );
}

/** The verdict line of a row at `now`. */
export function toVerdict(row: StatusColumns, clock: Clock): Verdict {
  const evidenceAt = isoTime(row.last_at);
  if (row.gone) {
    return { status: 'unknown', reason: goneReason(row), evidenceAt };
  }
  const lapsed = lapsedVerdict(row, clock);
  if (lapsed) {
    return { ...lapsed, evidenceAt };
  }
  const status = STATUSES_WORST_FIRST.find(known => known === row.status);
  return {
    status: status ?? 'unknown',
    since: isoTime(row.status_since),
    reason: row.status_reason || nothingKnown(row),
    evidenceAt,
  };
}

function goneReason({ kind }: StatusColumns): string {
  return kind === 'dataset'
    ? 'Dropped, and not seen since'
    : 'Deleted, or no longer in its project';
}

/** Of what was only named, or has begun and not ended yet. */
function nothingKnown({ kind }: StatusColumns): string {
  return kind === 'dataset' ? 'No updates recorded' : 'No runs recorded';
}

function lapsedVerdict(row: StatusColumns, clock: Clock): Verdict | undefined {
  if (row.status === 'healthy' && row.due_at !== null) {
    return row.due_at < clock.now ? pastDue(row, row.due_at) : undefined;
  }
  if (row.kind === 'dataset') {
    return undefined;
  }
  if (row.status === 'healthy' && !row.scheduled) {
    return silent('No run since', row.status_since, clock);
  }
  return row.status === 'running'
    ? silent('No news of the run since', row.last_at ?? row.status_since, clock)
    : undefined;
}

function pastDue(row: StatusColumns, dueAt: number): Verdict {
  const lastNews = row.data_at ?? row.status_since ?? dueAt;
  return row.kind === 'dataset'
    ? {
        status: 'unknown',
        since: isoTime(dueAt),
        reason: `No updates since ${minuteText(lastNews)}`,
      }
    : {
        status: 'missed',
        since: isoTime(dueAt),
        reason: `No run since ${minuteText(
          lastNews,
        )}, one was due by ${minuteText(dueAt)}`,
      };
}

/** Nothing was due, but nothing was heard for too long. */
function silent(
  words: string,
  lastNews: number | null,
  clock: Clock,
): Verdict | undefined {
  return lastNews !== null && lastNews < staleBefore(clock)
    ? {
        status: 'unknown',
        since: isoTime(lastNews + (clock.staleAfterMs ?? 0)),
        reason: `${words} ${minuteText(lastNews)}`,
      }
    : undefined;
}
