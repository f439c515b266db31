import { NotFoundError } from '@backstage/errors';
import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';
import { ReadContext } from '../read/ReadContext';
import { findNodes, MarquezNodeRow } from './findNodes';
import { findNamespace } from './namespaces';

/** A job by its name; one that was deleted is still found. */
export async function findJob(
  context: ReadContext,
  id: OlIdentity,
): Promise<MarquezNodeRow> {
  await findNamespace(context, id.namespace);
  const [row] = await findNodes(context, 'job', [id]);
  if (!row) {
    throw new NotFoundError(`Job '${id.name}' not found.`);
  }
  return row;
}
