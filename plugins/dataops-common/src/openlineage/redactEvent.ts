import { FactNote } from '../facts';
import { isSecretName, REDACTED, redactSql, redactText } from '../redaction';
import { OpenLineageEvent } from './OpenLineageEvent';

/** @public */
export interface RedactionOptions {
  /** Facets larger than this many characters of JSON are cut and marked. */
  maxFacetBytes: number;
  keepSqlLiterals: boolean;
  /** Environment variables that may be stored; all others are dropped. */
  allowedEnvironmentVariables: readonly string[];
}

/** Bulk that no page shows: query plans and dumps of settings. */
const DROPPED_FACETS = new Set([
  'debug',
  'spark.logicalPlan',
  'spark_logicalPlan',
  'spark_unknown',
]);

/** Facets that hold environment variables, and where in them the list is. */
const ENVIRONMENT_FACETS = new Set([
  'environmentVariables',
  'environment-properties',
]);

/** Facets whose text is SQL, and the member that holds it. */
const SQL_MEMBERS: Record<string, readonly string[]> = {
  sql: ['query'],
};

const FACET_HOLDERS = ['facets', 'inputFacets', 'outputFacets'];

/**
 * The event as it may be stored: credentials and literals out, known bulk
 * dropped, large facets cut with a marker, and no text that a database cannot
 * hold. Deterministic and idempotent; everything later works on this.
 *
 * @public
 */
export function redactEvent(
  event: OpenLineageEvent,
  options: RedactionOptions,
): { event: OpenLineageEvent; notes: FactNote[] } {
  const notes: FactNote[] = [];
  const redactor = new Redactor(options, notes);
  const redacted: OpenLineageEvent = {
    ...redactor.object({ ...event }, ''),
    eventTime: event.eventTime,
  };
  return { event: redacted, notes };
}

class Redactor {
  readonly #options: RedactionOptions;
  readonly #notes: FactNote[];

  constructor(options: RedactionOptions, notes: FactNote[]) {
    this.#options = options;
    this.#notes = notes;
  }

  object(value: object, pointer: string): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const named: unknown = Reflect.get(value, 'name') ?? Reflect.get(value, 'key');
    // `{name: 'db.password', value: '…'}`
    const holdsSecret = typeof named === 'string' && isSecretName(named);
    for (const [key, member] of Object.entries(value)) {
      const at = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
      const name = storable(key);
      if (FACET_HOLDERS.includes(key) && isObject(member)) {
        result[name] = this.#facets(member, at);
      } else if (
        typeof member === 'string' &&
        (isSecretName(key) || (holdsSecret && key === 'value'))
      ) {
        this.#note(at, 'redacted');
        result[name] = REDACTED;
      } else {
        result[name] = this.#value(member, at);
      }
    }
    return result;
  }

  #value(value: unknown, pointer: string): unknown {
    if (typeof value === 'string') {
      const text = redactText(storable(value));
      if (text !== value) {
        this.#note(pointer, 'redacted');
      }
      return text;
    }
    if (Array.isArray(value)) {
      return value.map((item, index) =>
        this.#value(item, `${pointer}/${index}`),
      );
    }
    return isObject(value) ? this.object(value, pointer) : value;
  }

  #facets(facets: object, pointer: string): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [key, facet] of Object.entries(facets)) {
      const at = `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
      if (DROPPED_FACETS.has(key)) {
        this.#note(at, 'facet-dropped');
        continue;
      }
      const small = this.#fit(facet, at);
      result[storable(key)] = isObject(small)
        ? this.#facet(key, small, at)
        : this.#value(small, at);
    }
    return result;
  }

  /** A facet within the size limit, or the marker that says how large it was. */
  #fit(facet: unknown, pointer: string): unknown {
    const size = JSON.stringify(facet)?.length ?? 0;
    if (size <= this.#options.maxFacetBytes || CORE_FACETS.has(lastPart(pointer))) {
      return facet;
    }
    this.#note(pointer, 'facet-cut');
    return { _headwater: { cut: true, characters: size } };
  }

  #facet(name: string, facet: object, pointer: string): unknown {
    let members: object = facet;
    if (ENVIRONMENT_FACETS.has(name)) {
      members = this.#environment(facet);
    }
    if (!this.#options.keepSqlLiterals) {
      for (const member of SQL_MEMBERS[name] ?? []) {
        const sql: unknown = Reflect.get(members, member);
        if (typeof sql === 'string') {
          members = { ...members, [member]: redactSql(storable(sql)) };
        }
      }
    }
    return this.object(members, pointer);
  }

  /** `{environmentVariables: [{name, value}]}`, or a plain object of them. */
  #environment(facet: object): object {
    const allowed = new Set(this.#options.allowedEnvironmentVariables);
    return Object.fromEntries(
      Object.entries(facet).flatMap(([key, value]) => {
        if (Array.isArray(value)) {
          return [
            [
              key,
              value.filter(
                item =>
                  isObject(item) && allowed.has(String(Reflect.get(item, 'name'))),
              ),
            ],
          ];
        }
        return key.startsWith('_') || allowed.has(key) ? [[key, value]] : [];
      }),
    );
  }

  #note(pointer: string, note: FactNote['note']): void {
    this.#notes.push({ pointer, note });
  }
}

/**
 * Facets that make the graph: never cut, however large, because a graph with
 * silent gaps is worse than a large row. The limit of the body bounds them.
 */
const CORE_FACETS = new Set([
  'columnLineage',
  'lineage',
  'parent',
  'schema',
  'symlinks',
]);

function lastPart(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that both databases hold: NUL and halves of surrogate pairs become U+FFFD. */
function storable(text: string): string {
  return text.replace(
    /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}
