import { compareCodePoints } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { isAmong, rowsOf } from '../bulk';
import { grouped } from '../grouped';
import { NodeSession } from '../NodeSession';
import { IoRow, NodeRow } from '../tables';
import { Checks, CHECKS_FACET, CheckReport, sumChecks } from './checks';

/** An assertions facet of a batch, by the read or write that carries it. */
export type CheckNews = CheckReport &
  Pick<IoRow, 'run_id' | 'direction' | 'node_id'>;

/** A dataset of which checks are counted. */
export type Checked = {
  /** The name that stands for it. */
  dataset: NodeRow;
  /** The end of its last write; -Infinity where there is none. */
  since: number;
};

/**
 * Counts the checks of datasets anew, from what is stored and what the batch
 * brings.
 *
 * @param from - no result before it can count, over all of these datasets
 */
export async function countChecks(
  tx: Knex,
  nodes: NodeSession,
  checked: readonly Checked[],
  news: readonly CheckNews[],
  from: number,
): Promise<Map<number, Checks>> {
  const counts = new Map<number, Checks>();
  if (checked.length === 0) {
    return counts;
  }
  const names = await nodes.loadFamilies(
    checked.map(({ dataset }) => dataset.id),
  );
  const stored = await storedReports(
    tx,
    names.filter(node => !nodes.isFresh(node)).map(node => node.id),
    from,
  );
  const byName = grouped(
    united([...stored, ...news]),
    ({ node_id }) => node_id,
  );
  const families = grouped(names, node => node.canonical_id ?? node.id);
  for (const { dataset, since } of checked) {
    const reports = (families.get(dataset.id) ?? []).flatMap(
      node => byName.get(node.id) ?? [],
    );
    const sum = sumChecks(reports, since);
    if (sum) {
      counts.set(dataset.id, sum);
    }
  }
  return counts;
}

async function storedReports(
  tx: Knex,
  nodeIds: readonly number[],
  from: number,
): Promise<CheckNews[]> {
  if (nodeIds.length === 0) {
    return [];
  }
  const among = isAmong(tx, 'f.node_id', nodeIds);
  const result = await tx.raw(
    `select f.run_id, f.direction, f.node_id, f.at, f.value as facet, r.job_id as "jobId"
      from io_facet f join run r on r.id = f.run_id
      where f.name = '${CHECKS_FACET}' and ${among.sql} and f.at >= ?`,
    [...among.bindings, Math.max(from, Number.MIN_SAFE_INTEGER)],
  );
  return rowsOf<CheckNews>(result);
}

/** Of several values of one facet the newest, then the greater, as `mergeFacets` has it. */
function united(reports: readonly CheckNews[]): CheckNews[] {
  const newest = new Map<string, CheckNews>();
  for (const report of reports) {
    const key = `${report.run_id} ${report.direction} ${report.node_id}`;
    const other = newest.get(key);
    if (
      !other ||
      report.at > other.at ||
      (report.at === other.at &&
        compareCodePoints(report.facet, other.facet) > 0)
    ) {
      newest.set(key, report);
    }
  }
  return [...newest.values()];
}
