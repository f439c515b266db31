import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';

/** A dataset or a job that a facet names. */
export type NamedThing = OlIdentity & { kind: 'dataset' | 'job' };

/**
 * Facets that are there to name other things. What they say in a shape of
 * their own, or by half, may still be a name.
 */
const NAMING = new Set([
  'columnLineage',
  'lifecycleStateChange',
  'lineage',
  'parent',
  'parentRun',
  'symlinks',
]);

/** Where a pair of names has its second half. */
const SECOND_HALVES = ['name', 'dataset', 'job'];

/** What stands in naming facets and names nothing but a part of what is named beside it. */
const NO_NAMES = new Set([
  ...['_producer', '_schemaURL', '_deleted', 'type', 'subtype', 'field'],
  ...['description', 'masking', 'lifecycleStateChange', 'runId'],
  ...['transformationType', 'transformationDescription'],
]);

class Names {
  readonly things: NamedThing[] = [];
  areClear = true;
  readonly #strict: boolean;

  constructor(strict: boolean) {
    this.#strict = strict;
  }

  visit(value: unknown, under: string): void {
    if (Array.isArray(value)) {
      value.forEach(item => this.visit(item, under));
    } else if (isRecord(value)) {
      const named = this.#pairs(value, under);
      for (const [key, member] of Object.entries(value)) {
        if (!named.has(key)) {
          this.visit(member, key);
        }
      }
    } else if (value !== undefined && value !== null) {
      this.#require(NO_NAMES.has(under));
    }
  }

  /** @returns the members that name something together */
  #pairs(value: Record<string, unknown>, under: string): Set<string> {
    const namespace = text(value.namespace);
    const isJob = under === 'job' || text(value.type)?.toUpperCase() === 'JOB';
    const named = new Set<string>();
    for (const key of SECOND_HALVES) {
      const name = text(value[key]);
      if (namespace !== undefined && name !== undefined) {
        const kind = isJob || key === 'job' ? 'job' : 'dataset';
        this.things.push({ kind, namespace, name });
        named.add('namespace').add(key);
      }
    }
    // A run is one of its job: without it, it may be anybody's.
    this.#require(!isRecord(value.run) || isRecord(value.job));
    return named;
  }

  #require(isMet: boolean): void {
    if (this.#strict && !isMet) {
      this.areClear = false;
    }
  }
}

/**
 * Everything that a facet names, wherever it stands in it: facets come in
 * shapes that no specification knows, and so every object with a namespace and
 * a name is taken for a dataset, or under `job` and with the type JOB for a job.
 *
 * @returns `undefined` where something is named of which nobody can say what it is
 */
export function namedThings(
  facetName: string,
  facet: unknown,
): NamedThing[] | undefined {
  const names = new Names(NAMING.has(facetName));
  names.visit(facet, facetName);
  return names.areClear ? names.things : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
