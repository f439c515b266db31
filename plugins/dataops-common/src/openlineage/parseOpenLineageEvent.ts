import Ajv, { ValidateFunction } from 'ajv';
import { redactText } from '../redaction';
import { eventSchemas } from './eventSchema';
import { EventProblem, InvalidEventError } from './InvalidEventError';
import { OpenLineageEvent } from './OpenLineageEvent';
import { parseInstant } from './parseInstant';
import { member } from './read';
import { describeValue, schemaProblems } from './schemaProblems';

/** More than a person would read; an array of a million wrong inputs has as many. */
const MAX_PROBLEMS = 100;

/** What test suites leave in their expected events: `{{ any(result) }}`, `${json-unit…}`. */
const TEMPLATE = /\{\{|\$\{/;

/** With more datasets than this only the first wrong field is said: all would fill the memory. */
const MANY_DATASETS = 10_000;

type Kind = keyof typeof eventSchemas;
type Validators = Record<Kind, ValidateFunction<OpenLineageEvent>>;

const compiled: { all?: Validators; first?: Validators } = {};

/** Compiled at first use: the pages of the frontend never need it. */
function validators(said: 'all' | 'first'): Validators {
  const known = compiled[said];
  if (known) {
    return known;
  }
  const ajv = new Ajv({
    allErrors: said === 'all',
    strict: false,
    verbose: true,
  });
  const made = {
    run: ajv.compile<OpenLineageEvent>(eventSchemas.run),
    job: ajv.compile<OpenLineageEvent>(eventSchemas.job),
    dataset: ajv.compile<OpenLineageEvent>(eventSchemas.dataset),
  };
  compiled[said] = made;
  return made;
}

/**
 * Checks one event, once, at the edge: RunEvent, JobEvent or DatasetEvent,
 * told apart by their keys.
 *
 * @throws InvalidEventError with every wrong field
 * @public
 */
export function parseOpenLineageEvent(value: unknown): OpenLineageEvent {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidEventError([
      {
        pointer: '',
        expected: 'an OpenLineage event',
        got: describeValue(value),
      },
    ]);
  }
  const datasets = [member(value, 'inputs'), member(value, 'outputs')].flat();
  const said = datasets.length > MANY_DATASETS ? 'first' : 'all';
  const validate = validators(said)[kindOf(value)];
  if (!validate(value)) {
    const errors = validate.errors ?? [];
    throw new InvalidEventError(schemaProblems(errors.slice(0, MAX_PROBLEMS)));
  }
  const problems = [...instantProblems(value), ...textProblems(value)];
  if (problems.length > 0) {
    throw new InvalidEventError(problems);
  }
  return value;
}

/** By the keys that are there; one whose value is null is taken for absent where another fits. */
function kindOf(value: object): Kind {
  for (const kind of ['run', 'job', 'dataset'] as const) {
    if (Object.hasOwn(value, kind) && Reflect.get(value, kind) !== null) {
      return kind;
    }
  }
  if ('run' in value) {
    return 'run';
  }
  throw new InvalidEventError([
    {
      pointer: '',
      expected: "one of the keys 'run', 'job' or 'dataset'",
      got: `only ${
        Object.keys(value)
          .slice(0, 8)
          .map(key => redactText(key))
          .join(', ') || 'no keys'
      }`,
    },
  ]);
}

function instantProblems(event: OpenLineageEvent): EventProblem[] {
  return parseInstant(event.eventTime)
    ? []
    : [
        {
          pointer: '/eventTime',
          expected: 'an ISO 8601 date and time, such as 2026-11-20T06:31:00Z',
          got: `${
            TEMPLATE.test(event.eventTime) ? 'a template ' : ''
          }${describeValue(event.eventTime)}`,
        },
      ];
}

/** NUL and halves of surrogate pairs: PostgreSQL stores neither. */
const UNSTORABLE =
  /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function textProblems(event: OpenLineageEvent): EventProblem[] {
  const identifiers: Array<[string, string | null | undefined]> = [
    ['/run/runId', event.run?.runId],
    ['/job/namespace', event.job?.namespace],
    ['/job/name', event.job?.name],
    ['/dataset/namespace', event.dataset?.namespace],
    ['/dataset/name', event.dataset?.name],
  ];
  for (const side of ['inputs', 'outputs'] as const) {
    for (const [index, dataset] of (event[side] ?? []).entries()) {
      identifiers.push(
        [`/${side}/${index}/namespace`, dataset.namespace],
        [`/${side}/${index}/name`, dataset.name],
      );
    }
  }
  return identifiers
    .filter(([, text]) => text && UNSTORABLE.test(text))
    .map(([pointer]) => ({
      pointer,
      expected: 'text without NUL and without half a surrogate pair',
      got: 'one that holds such a character',
    }));
}
