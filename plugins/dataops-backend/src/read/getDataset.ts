import {
  DatasetDetail,
  NodeRef,
} from '@headwater/backstage-plugin-dataops-common';
import { toDatasetRows } from './datasetRows';
import { selectDescription } from './selectDescription';
import { SummaryRow } from './nodeSummary';
import { bytewise } from './ordering';
import { ReadContext } from './ReadContext';
import { processesOf } from './relatedNodes';
import { resolveNode } from './resolveNode';
import { isoTime } from './time';

/** Everything of one dataset that does not come in pages. */
export async function getDataset(
  context: ReadContext,
  ref: NodeRef,
): Promise<DatasetDetail> {
  const row = await resolveNode(context, ref, ['dataset']);
  const names = await selectNames(context, row.id);
  const [summary] = await toDatasetRows(context, [row]);
  return {
    ...summary,
    identities: toIdentities(names, row),
    description: await selectDescription(context, row),
    firstSeen: isoTime(least(names.map(name => name.first_at))),
    lastSeen: isoTime(greatest(names.map(name => name.last_at))),
    writtenBy: await processesOf(context, row.id, 'output'),
    readBy: await processesOf(context, row.id, 'input'),
  };
}

type NameRow = {
  id: number;
  namespace: string;
  name: string;
  first_at: number | null;
  last_at: number | null;
  declared: number | null;
};

function selectNames(
  { knex }: ReadContext,
  canonicalId: number,
): Promise<NameRow[]> {
  return knex({ n: 'node' })
    .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
    .leftJoin({ ei: 'entity_identity' }, join =>
      join
        .on('ei.node_id', 'n.id')
        .andOn('ei.entity_id', knex.raw('n.entity_id')),
    )
    .where('n.canonical_id', canonicalId)
    .orderByRaw(
      knex.raw('?, ?', [bytewise(knex, 'ns.name'), bytewise(knex, 'n.name')]),
    )
    .select(
      'n.id',
      'n.name',
      'ns.name as namespace',
      'n.first_at',
      'n.last_at',
      'ei.position as declared',
    );
}

/** Canonical first, then the declared ones in their order, then what was observed. */
function toIdentities(
  names: NameRow[],
  row: SummaryRow,
): DatasetDetail['identities'] {
  const rank = (name: NameRow) =>
    name.id === row.id ? -1 : name.declared ?? Number.MAX_SAFE_INTEGER;
  return [...names]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ namespace, name, declared }) => ({
      namespace,
      name,
      source: declared === null ? 'observed' : 'declared',
    }));
}

function least(times: Array<number | null>): number | null {
  const known = times.filter(time => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function greatest(times: Array<number | null>): number | null {
  const known = times.filter(time => time !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
