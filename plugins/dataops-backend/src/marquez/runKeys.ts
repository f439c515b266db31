import { visibleNodes } from '../access/visibleNodes';
import { amongIds } from '../access/amongIds';
import { ReadContext } from '../read/ReadContext';

/** `node.key` of datasets under their canonical names. */
export type RunKeys = { inputs: string[]; outputs: string[] };

/** Which visible datasets runs read and wrote, by `run.id`. */
export async function loadRunKeys(
  { knex, visibility }: ReadContext,
  runIds: readonly number[],
): Promise<Map<number, RunKeys>> {
  const rows: Array<{
    run_id: number;
    direction: 'input' | 'output';
    key: string;
  }> = await knex({ io: 'run_io' })
    .join({ m: 'node' }, 'm.id', 'io.node_id')
    .join({ n: 'node' }, 'n.id', 'm.canonical_id')
    .where(amongIds(knex, 'io.run_id', runIds))
    .where(visibleNodes(knex, visibility, 'n'))
    .distinct('io.run_id', 'io.direction', 'n.key');
  const found = new Map<number, RunKeys>();
  for (const { run_id: id, direction, key } of rows) {
    const ofRun = found.get(id) ?? { inputs: [], outputs: [] };
    (direction === 'input' ? ofRun.inputs : ofRun.outputs).push(key);
    found.set(id, ofRun);
  }
  return found;
}
