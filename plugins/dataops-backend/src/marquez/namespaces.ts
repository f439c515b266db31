import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { visibleNodes } from '../access/visibleNodes';
import { bytewise } from '../read/ordering';
import { countRows } from '../read/page';
import { ReadContext } from '../read/ReadContext';
import { namespaceKey } from '../store/keys';
import { instant } from './instant';
import { MarquezNamespace } from './models';
import { Paging } from './Paging';

type NamespaceRow = { id: number; name: string };

/** Namespaces in which the reader may see something, by name. */
export async function listNamespaces(
  context: ReadContext,
  paging: Paging,
): Promise<{ namespaces: MarquezNamespace[]; totalCount: number }> {
  const query = visibleNamespaces(context);
  const rows: NamespaceRow[] = await query
    .clone()
    .orderByRaw(bytewise(context.knex, 'ns.name'))
    .limit(paging.limit)
    .offset(paging.offset)
    .select('ns.id', 'ns.name');
  return {
    namespaces: await toNamespaces(context, rows),
    totalCount: await countRows(query),
  };
}

export async function getNamespace(
  context: ReadContext,
  name: string,
): Promise<MarquezNamespace> {
  const [found] = await toNamespaces(context, [
    await findNamespace(context, name),
  ]);
  return found;
}

/** @throws NotFoundError for what does not exist and for what holds nothing to see. */
export async function findNamespace(
  context: ReadContext,
  name: string,
): Promise<NamespaceRow> {
  const row: NamespaceRow | undefined = await visibleNamespaces(context)
    .where('ns.key', namespaceKey(name))
    .first('ns.id', 'ns.name');
  if (!row) {
    throw new NotFoundError(`Namespace '${name}' not found.`);
  }
  return row;
}

function visibleNamespaces({
  knex,
  visibility,
}: ReadContext): Knex.QueryBuilder {
  return knex({ ns: 'namespace' }).whereExists(
    knex({ n: 'node' })
      .whereRaw('n.namespace_id = ns.id')
      .whereIn('n.kind', ['dataset', 'job'])
      .where(visibleNodes(knex, visibility, 'n'))
      .select(knex.raw('1')),
  );
}

/** Marquez dates namespaces; here they are as old as the oldest thing in them that the reader sees. */
async function toNamespaces(
  { knex, visibility }: ReadContext,
  rows: NamespaceRow[],
): Promise<MarquezNamespace[]> {
  const times: Array<{
    id: number;
    created: number | null;
    updated: number | null;
  }> = await knex({ n: 'node' })
    .where(
      knex.raw('n.namespace_id in ?', [
        idList(
          knex,
          rows.map(row => row.id),
        ),
      ]),
    )
    .whereIn('n.kind', ['dataset', 'job'])
    .where(visibleNodes(knex, visibility, 'n'))
    .groupBy('n.namespace_id')
    .select('n.namespace_id as id')
    .min({ created: 'n.first_at' })
    .max({ updated: 'n.last_at' });
  const byId = new Map(times.map(time => [time.id, time]));
  return rows.map(({ id, name }) => ({
    name,
    createdAt: instant(byId.get(id)?.created ?? null),
    updatedAt: instant(byId.get(id)?.updated ?? null),
    ownerName: 'anonymous',
    description: null,
    isHidden: false,
  }));
}
