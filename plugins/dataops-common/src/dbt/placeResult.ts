import { NodeIo } from './DbtLineage';
import { DbtNode } from './DbtNode';
import { DbtContext } from './DbtTranslation';
import { DbtResult } from './parseResults';
import { plainRelationName } from './plainRelationName';
import { textOf } from './readJson';

/** What is known of the node that a result is of. */
export interface PlacedResult {
  node?: DbtNode;
  /** Absent where nothing tells what the run read and wrote. */
  io?: NodeIo;
}

/** Types of nodes that build a relation when they run. */
const BUILDERS: ReadonlySet<string> = new Set(['model', 'seed', 'snapshot']);

/**
 * Finds out what a result is about.
 *
 * The manifest of the same invocation tells what was read and written. That of
 * another one may be of other code: it only lends the names of what the node
 * builds or tests, so that a failure reaches the dataset; unless the result
 * itself names another relation (`relation_name`, run results v5 and later),
 * which also places it where no manifest came along.
 *
 * @param joined - whether the manifest of the context is of the same invocation
 */
export function placeResult(
  result: DbtResult,
  joined: boolean,
  context: DbtContext,
): PlacedResult {
  const { uniqueId, raw } = result;
  const node = context.manifest?.nodes.get(uniqueId);
  const io = context.io.get(uniqueId);
  if (joined) {
    return { node, io };
  }
  const relation = plainRelationName(textOf(raw.relation_name));
  if (node && io) {
    const isOther =
      relation !== undefined &&
      relation.toLowerCase() !== node.relation?.toLowerCase();
    return isOther ? {} : { node, io: { ...io, inputs: io.tested } };
  }
  const [type] = uniqueId.split('.');
  // Without the warehouse's namespace the name would join nothing.
  return relation && BUILDERS.has(type) && !context.naming.assumed
    ? {
        io: {
          inputs: [],
          output: context.naming.relation(relation),
          tested: [],
          dangling: 0,
        },
      }
    : {};
}
