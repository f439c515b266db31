import { InputError } from '@backstage/errors';
import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';

/** More ways to split than any real name has. */
const MAX_SPLITS = 5_000;

const UUID_VERSION = /#[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One way to read a node id. */
export type NodeIdSplit = OlIdentity & { field?: string };

export type ParsedNodeId = {
  kind: 'dataset' | 'datasetField' | 'job' | 'run';
  /** What follows the kind, without a version. */
  rest: string;
  /** The UUID after `#`. */
  version?: string;
};

export function datasetNodeId(id: OlIdentity): string {
  return `dataset:${id.namespace}:${id.name}`;
}

export function jobNodeId(id: OlIdentity): string {
  return `job:${id.namespace}:${id.name}`;
}

export function fieldNodeId(id: OlIdentity, field: string): string {
  return `datasetField:${id.namespace}:${id.name}:${field}`;
}

/** @throws InputError for what is no node id. */
export function parseNodeId(nodeId: string): ParsedNodeId {
  const match = /^(datasetField|dataset|job|run):(.*)$/s.exec(nodeId);
  const kind = (['datasetField', 'dataset', 'job', 'run'] as const).find(
    one => one === match?.[1],
  );
  if (!match || !kind) {
    throw new InputError(
      `Node id '${nodeId}' must start with 'dataset:', 'datasetField:', 'job:' or 'run:'`,
    );
  }
  const version = UUID_VERSION.exec(match[2])?.[0];
  return version === undefined
    ? { kind, rest: match[2] }
    : {
        kind,
        rest: match[2].slice(0, -version.length),
        version: version.slice(1).toLowerCase(),
      };
}

/**
 * All ways to split `namespace:name`, or `namespace:name:field`, of which any
 * part may hold colons. First the way that Marquez itself would choose (it
 * takes no colon before `//` or a digit, as in `postgres://host:5432`), then
 * from the left: where several exist, that order decides.
 *
 * @throws InputError when there are too many to try.
 */
export function splitsOf(rest: string, parts: 2 | 3): NodeIdSplit[] {
  const all = colonsIn(rest);
  const count = parts === 2 ? all.length : (all.length * all.length) / 2;
  if (count > MAX_SPLITS) {
    throw new InputError(`Node id has ${all.length} colons, which is too many`);
  }
  const natural = all.filter(at => !/^(\/\/|\d)/.test(rest.slice(at + 1)));
  const cuts = [cutsOf(natural, parts)[0] ?? [], ...cutsOf(all, parts)];
  const seen = new Set<string>();
  const splits: NodeIdSplit[] = [];
  for (const [first, second] of cuts) {
    if (first === undefined || seen.has(`${first} ${second}`)) {
      continue;
    }
    seen.add(`${first} ${second}`);
    const split = {
      namespace: rest.slice(0, first),
      name: rest.slice(first + 1, second),
      field: second === undefined ? undefined : rest.slice(second + 1),
    };
    if (split.namespace && split.name && split.field !== '') {
      splits.push(split);
    }
  }
  return splits;
}

function colonsIn(text: string): number[] {
  return [...text.matchAll(/:/g)].map(match => match.index);
}

function cutsOf(colons: readonly number[], parts: 2 | 3): number[][] {
  return parts === 2
    ? colons.map(at => [at])
    : colons.flatMap((first, index) =>
        colons.slice(index + 1).map(second => [first, second]),
      );
}
