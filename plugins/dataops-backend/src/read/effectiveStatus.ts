import {
  STATUSES_WORST_FIRST,
  Verdict,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { isoTime, minuteText } from './time';

/** The columns of `node` that a verdict is made of. */
export type StatusColumns = {
  kind: string;
  status: string;
  status_since: number | null;
  status_reason: string;
  due_at: number | null;
  data_at: number | null;
  last_at: number | null;
};

/**
 * The status at `now`, in SQL: good news lapses when no more of it comes.
 * {@link toVerdict} says the same of a row in hand.
 */
export function effectiveStatus(
  knex: Knex,
  now: number,
  alias: string,
): Knex.Raw {
  return knex.raw(
    `case when ??.status = 'healthy' and ??.due_at < ?
       then case when ??.kind = 'dataset' then 'unknown' else 'missed' end
       else ??.status end`,
    [alias, alias, now, alias, alias],
  );
}

/** Its place in {@link STATUSES_WORST_FIRST}, to order by. */
export function statusRank(knex: Knex, now: number, alias: string): Knex.Raw {
  const cases = STATUSES_WORST_FIRST.map(
    (status, rank) => `when '${status}' then ${rank}`,
  );
  return knex.raw(
    `case (?) ${cases.join(' ')} else ${STATUSES_WORST_FIRST.length} end`,
    [effectiveStatus(knex, now, alias)],
  );
}

/** The verdict line of a row at `now`. */
export function toVerdict(row: StatusColumns, now: number): Verdict {
  const evidenceAt = isoTime(row.last_at);
  if (row.status === 'healthy' && row.due_at !== null && row.due_at < now) {
    return { ...lapsed(row, row.due_at), evidenceAt };
  }
  const status = STATUSES_WORST_FIRST.find(known => known === row.status);
  return {
    status: status ?? 'unknown',
    since: isoTime(row.status_since),
    reason: row.status_reason,
    evidenceAt,
  };
}

function lapsed(row: StatusColumns, dueAt: number): Verdict {
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
