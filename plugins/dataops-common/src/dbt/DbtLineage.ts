import { OlIdentity } from '../identity';
import { DbtManifest, DbtNode } from './DbtNode';
import { DbtNaming } from './DbtNaming';
import { resolveParents } from './resolveParents';
import { testTarget } from './testTarget';

/** What the job of one node reads and writes. */
export interface NodeIo {
  /** Real relations, each once, ephemeral models collapsed. */
  inputs: OlIdentity[];
  /** What it builds; absent for tests. */
  output?: OlIdentity;
  /** For a test: the dataset that it speaks of, where that is one of the inputs. */
  tested: OlIdentity[];
  /** References that the manifest does not hold. */
  dangling: number;
}

/**
 * The reads and writes of a node's job; `undefined` for what has no job here:
 * sources, what another project builds, ephemeral models, analyses, hooks.
 */
export function ioOfNode(
  node: DbtNode,
  manifest: DbtManifest,
  naming: DbtNaming,
): NodeIo | undefined {
  if (!hasJob(node)) {
    return undefined;
  }
  if (node.type === 'unit_test') {
    // It runs the model's logic on made-up rows and reads no relation.
    return { inputs: [], tested: [], dangling: 0 };
  }
  const { parents, dangling } = resolveParents(node, manifest.nodes);
  const inputs = identitiesOf(parents, naming);
  if (node.role !== 'test') {
    return { inputs, output: naming.dataset(node), tested: [], dangling };
  }
  return { inputs, tested: testedBy(node, manifest, naming, inputs), dangling };
}

function hasJob(node: DbtNode): boolean {
  if (node.external || node.type === 'source') {
    return false;
  }
  return (
    node.role === 'logical' ||
    node.role === 'test' ||
    (node.role === 'relation' && node.relation !== undefined)
  );
}

function testedBy(
  node: DbtNode,
  manifest: DbtManifest,
  naming: DbtNaming,
  inputs: OlIdentity[],
): OlIdentity[] {
  const target = testTarget(node, manifest.nodes);
  if (target === undefined) {
    // A singular test over several relations: it speaks of all of them.
    return inputs;
  }
  // The verdict on an ephemeral model is none on the relations below it.
  return target.role === 'relation' ? identitiesOf([target], naming) : [];
}

function identitiesOf(nodes: DbtNode[], naming: DbtNaming): OlIdentity[] {
  const unique = new Set<OlIdentity>();
  for (const node of nodes) {
    const dataset = naming.dataset(node);
    if (dataset) {
      unique.add(dataset);
    }
  }
  return [...unique];
}
