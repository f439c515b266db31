import { FactNote } from '../facts';
import { isSecretName, pointerOf, REDACTED, redactText } from '../redaction';
import { allowedEnvironment } from './environment';
import { OpenLineageEvent } from './OpenLineageEvent';
import { memoise } from './memoise';
import { DEFAULT_DROPPED_FACETS, RedactionOptions } from './RedactionOptions';
import {
  holdsValue,
  isSecretValue,
  isValueOfOption,
  secretNameIn,
} from './secretMembers';
import { SharedFacets } from './SharedFacets';
import { withoutLiterals } from './sqlMembers';
import { storable } from './storable';

const FACET_HOLDERS = new Set(['facets', 'inputFacets', 'outputFacets']);

/**
 * Facets that make the graph: never cut, however large, because a graph with
 * silent gaps is worse than a large row. The limit of the body bounds them.
 */
const CORE_FACETS = new Set([
  'columnLineage',
  'lifecycleStateChange',
  'lineage',
  'nominalTime',
  'parent',
  'schema',
  'symlinks',
]);

/** Deeper than any producer nests; protects the stack where the server did not check. */
const MAX_DEPTH = 100;

/** What there is to know of a key, whatever stands under it. */
const keyOf = memoise(key => ({
  name: redactText(storable(key)),
  isSecret: isSecretName(key),
  holdsValue: holdsValue(key),
}));

/**
 * Names, types and addresses come again with every event. A text with a secret
 * is not kept.
 */
const redactRepeated = memoise(
  text => redactText(storable(text)),
  (text, result) => text === result,
);

/** Says who made a facet by which schema: the same few addresses in every event. */
const redactedUri = memoise(uri => redactText(storable(uri)));

/** What is the same for all events that are redacted alike. */
class Rules {
  readonly options: RedactionOptions;
  readonly dropped: ReadonlySet<string>;
  readonly shared = new SharedFacets();

  constructor(options: RedactionOptions) {
    this.options = options;
    this.dropped = new Set(options.droppedFacets ?? DEFAULT_DROPPED_FACETS);
  }
}

class Redactor {
  readonly notes: FactNote[] = [];
  /** Where the walk is; made a pointer only for a note. */
  readonly #path: Array<string | number> = [];
  readonly #rules: Rules;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  object(value: object): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const key of sortedKeys(value)) {
      if (key === '__proto__') {
        continue; // Assigning it would set the prototype; no producer means it.
      }
      const item: unknown = Reflect.get(value, key);
      const { name, isSecret, holdsValue: isValue } = keyOf(key);
      const secret = isSecret ? key : isValue && this.#secretName(value);
      this.#path.push(key);
      result[name] =
        secret && isSecretValue(secret, item)
          ? this.#secret(item)
          : this.#member(key, item, value);
      this.#path.pop();
    }
    return result;
  }

  /** Of a secret that the object says of its value, or that it stands under. */
  #secretName(holder: object): string | undefined {
    const above = this.#path.findLast(part => typeof part === 'string');
    return (
      secretNameIn(holder) ??
      (typeof above === 'string' && keyOf(above).isSecret ? above : undefined)
    );
  }

  #member(key: string, value: unknown, holder: object): unknown {
    if (typeof value === 'string') {
      return this.#text(key, value, holder);
    }
    if (typeof value !== 'object' || value === null) {
      // 1e999 is valid JSON and no number that can be stored.
      return typeof value === 'number' && !Number.isFinite(value)
        ? null
        : value;
    }
    const depth = this.#path.length;
    if (depth > MAX_DEPTH) {
      this.#note('facet-cut');
      return { _headwater: { cut: true } };
    }
    if (depth <= 3 && FACET_HOLDERS.has(key) && !Array.isArray(value)) {
      return this.#facets(value);
    }
    const environment = allowedEnvironment(
      key,
      value,
      this.#rules.options.allowedEnvironmentVariables,
    );
    if (environment?.dropped) {
      this.#note('redacted');
    }
    return this.#container(environment?.value ?? value, holder);
  }

  #container(value: object, holder: object): unknown {
    if (!Array.isArray(value)) {
      return this.object(value);
    }
    return value.map((item, index) => {
      this.#path.push(index);
      const redacted = isValueOfOption(value[index - 1], item)
        ? this.#secret(item)
        : this.#member('', item, holder);
      this.#path.pop();
      return redacted;
    });
  }

  #text(key: string, value: string, holder: object): string {
    if (key === '_schemaURL' || key === '_producer') {
      return redactedUri(value);
    }
    const sql = this.#rules.options.keepSqlLiterals
      ? undefined
      : withoutLiterals(key, value, holder);
    const text =
      sql === undefined
        ? redactRepeated(value)
        : redactText(sql, { assignments: false });
    if (text !== (sql ?? value)) {
      this.#note('redacted');
    }
    return text;
  }

  #secret(value: unknown): string {
    if (value !== REDACTED) {
      this.#note('redacted');
    }
    return REDACTED;
  }

  #facets(facets: object): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const key of sortedKeys(facets)) {
      const facet: unknown = Reflect.get(facets, key);
      this.#path.push(key);
      if (this.#rules.dropped.has(key)) {
        this.#note('facet-dropped');
      } else if (key !== '__proto__') {
        result[keyOf(key).name] = this.#repeats(facet)
          ? this.#rules.shared.redacted(
              facet,
              `${this.#path.length} ${key}`,
              () => this.#facet(key, facet, facets),
            )
          : this.#facet(key, facet, facets);
      }
      this.#path.pop();
    }
    return result;
  }

  /** Facets of jobs and datasets come again with every run; those of a run, a read or a write do not. */
  #repeats(facet: unknown): facet is object {
    return (
      typeof facet === 'object' &&
      facet !== null &&
      !Array.isArray(facet) &&
      this.#path[0] !== 'run' &&
      this.#path.at(-2) === 'facets'
    );
  }

  /** A facet, or the marker that says how large it was. */
  #facet(name: string, facet: unknown, holder: object): unknown {
    const redacted = this.#member(name, facet, holder);
    // Measured after redaction, which can lengthen it: else a second pass would cut it.
    const size = CORE_FACETS.has(name)
      ? 0
      : JSON.stringify(redacted)?.length ?? 0;
    if (size <= this.#rules.options.maxFacetBytes) {
      return redacted;
    }
    this.#note('facet-cut');
    return { _headwater: { cut: true, bytes: size } };
  }

  #note(note: FactNote['note']): void {
    this.notes.push({ pointer: pointerOf(this.#path), note });
  }
}

/** In order, so that what is written of the copy is canonical as it is; most come so. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  return keys.every((key, i) => i === 0 || keys[i - 1] < key)
    ? keys
    : keys.sort();
}

/** By the options given: those of a configuration are one object for all its events. */
const rulesOf = new WeakMap<RedactionOptions, Rules>();

/**
 * The event as it may be stored: credentials and literals out, known bulk
 * dropped, large facets cut with a marker, and no text that a database cannot
 * hold (NUL and halves of surrogate pairs become U+FFFD). Deterministic and
 * idempotent; everything later works on this. The event given stays as it is.
 *
 * @public
 */
export function redactEvent(
  event: OpenLineageEvent,
  options: RedactionOptions,
): { event: OpenLineageEvent; notes: FactNote[] } {
  const rules = rulesOf.get(options) ?? new Rules(options);
  rulesOf.set(options, rules);
  const redactor = new Redactor(rules);
  const redacted: OpenLineageEvent = {
    ...redactor.object(event),
    eventTime: event.eventTime,
  };
  return { event: redacted, notes: redactor.notes };
}
