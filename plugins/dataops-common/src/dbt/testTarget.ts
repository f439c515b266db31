import { DbtNode } from './DbtNode';
import { recordOf, textOf } from './readJson';

const REF = /\bref\(\s*(?:['"]([^'"]+)['"]\s*,\s*)?['"]([^'"]+)['"]/;
const SOURCE = /\bsource\(\s*['"]([^'"]+)['"]\s*,\s*['"]([^'"]+)['"]/;

/**
 * The node that a data test is attached to: `attached_node` (v9 and later),
 * else its only reference, else the reference that the `model` argument of a
 * generic test names (a relationships test refers to two). `undefined` for a
 * singular test over several nodes.
 */
export function testTarget(
  test: DbtNode,
  nodes: ReadonlyMap<string, DbtNode>,
): DbtNode | undefined {
  const attached = textOf(test.raw.attached_node);
  if (attached !== undefined && nodes.has(attached)) {
    return nodes.get(attached);
  }
  if (test.parents.length === 1) {
    return nodes.get(test.parents[0]);
  }
  const kwargs = recordOf(recordOf(test.raw.test_metadata).kwargs);
  const model = textOf(kwargs.model);
  return model ? parentNamedBy(model, test, nodes) : undefined;
}

function parentNamedBy(
  expression: string,
  test: DbtNode,
  nodes: ReadonlyMap<string, DbtNode>,
): DbtNode | undefined {
  const ref = REF.exec(expression);
  const source = SOURCE.exec(expression);
  for (const id of test.parents) {
    const parent = nodes.get(id);
    if (!parent) {
      continue;
    }
    if (ref && parent.type !== 'source' && parent.name === ref[2]) {
      return parent;
    }
    if (
      source &&
      parent.type === 'source' &&
      parent.name === source[2] &&
      textOf(parent.raw.source_name) === source[1]
    ) {
      return parent;
    }
  }
  return undefined;
}
