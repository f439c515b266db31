import { DatasetRow } from '@headwater/backstage-plugin-dataops-common';
import { idList } from '../access/jsonList';
import { neighbourCount } from './neighbourCount';
import { SummaryRow, toSummary } from './nodeSummary';
import { ReadContext } from './ReadContext';
import { isoTime } from './time';

/**
 * Rows of a page as the contract has them. The counts are a statement of their
 * own, for these rows only: in the list's statement a database may work them
 * out for every row that matches.
 */
export async function toDatasetRows(
  context: ReadContext,
  rows: SummaryRow[],
): Promise<DatasetRow[]> {
  const counts = await neighbourCounts(
    context,
    rows.map(row => row.id),
  );
  return rows.map(row => ({
    ...toSummary(row, context),
    dataAsOf: isoTime(row.data_at),
    upstreamCount: counts.get(row.id)?.upstream ?? 0,
    downstreamCount: counts.get(row.id)?.downstream ?? 0,
    columnCount: row.schema_columns ?? undefined,
  }));
}

type Counts = { upstream: number; downstream: number };

async function neighbourCounts(
  context: ReadContext,
  ids: number[],
): Promise<Map<number, Counts>> {
  const { knex } = context;
  const rows: Array<{
    id: number;
    upstream: number | string;
    downstream: number | string;
  }> = await knex({ n: 'node' })
    .where(knex.raw('n.id in ?', [idList(knex, ids)]))
    .select(
      'n.id',
      knex.raw('? as upstream', [neighbourCount(context, 'upstream', 'n.id')]),
      knex.raw('? as downstream', [
        neighbourCount(context, 'downstream', 'n.id'),
      ]),
    );
  return new Map(
    rows.map(row => [
      row.id,
      { upstream: Number(row.upstream), downstream: Number(row.downstream) },
    ]),
  );
}
