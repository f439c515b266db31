import {
  explainLikeness,
  LikenessReason,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';
import { idList } from '../../access/jsonList';
import { ReadContext } from '../ReadContext';

/** One name of a dataset. */
export type DatasetName = OlIdentity & {
  id: number;
  key: string;
  canonical_id: number;
  alike_key: string | null;
  last_at: number | null;
};

/** Names of one dataset that are looked at: more of them say no more. */
const MAX_NAMES = 30;

/** All names of some datasets, the canonical one first, then by natural key. */
export async function loadNames(
  { knex }: ReadContext,
  datasetIds: readonly number[],
): Promise<Map<number, DatasetName[]>> {
  const rows: DatasetName[] = await knex({ n: 'node' })
    .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
    .where(knex.raw('n.canonical_id in ?', [idList(knex, datasetIds)]))
    .select(
      ...['n.id', 'n.key', 'n.name', 'n.canonical_id', 'n.alike_key'],
      ...['n.last_at', 'ns.name as namespace'],
    );
  const names = new Map<number, DatasetName[]>();
  rows.sort(
    (x, y) =>
      Number(x.id !== x.canonical_id) - Number(y.id !== y.canonical_id) ||
      (x.key < y.key ? -1 : 1),
  );
  for (const row of rows) {
    const own = names.get(row.canonical_id);
    if (own) {
      own.push(row);
    } else {
      names.set(row.canonical_id, [row]);
    }
  }
  return names;
}

export type AlikeNames = {
  a: DatasetName;
  b: DatasetName;
  reasons: LikenessReason[];
};

/** The two names of two datasets that differ least. */
export function alikeNames(
  a: readonly DatasetName[],
  b: readonly DatasetName[],
): AlikeNames | undefined {
  let best: AlikeNames | undefined;
  const keys = new Set(b.map(name => name.alike_key));
  const left = a.filter(name => keys.has(name.alike_key)).slice(0, MAX_NAMES);
  for (const x of left) {
    const right = b.filter(name => name.alike_key === x.alike_key);
    for (const y of right.slice(0, MAX_NAMES)) {
      const reasons = explainLikeness(x, y);
      const fewer = best === undefined || reasons.length < best.reasons.length;
      if (reasons.length > 0 && fewer) {
        best = { a: x, b: y, reasons };
      }
    }
  }
  return best;
}
