import { InputError } from '@backstage/errors';
import {
  canonicalJson,
  InvalidEventError,
  parseOpenLineageEvent,
  redactEvent,
  toLineageFacts,
} from '@headwater/backstage-plugin-dataops-common';
import { DataOpsConfig } from '../config';
import { AcceptedEvent, contentKey } from './LineageStore';

/**
 * Checks and translates the body of `POST /api/v1/lineage`: one event or an
 * array. An array is taken whole or not at all, so that a client that sends it
 * again after mending one event does no harm.
 *
 * @throws InvalidEventError that names every wrong field of every wrong event
 */
export function acceptOpenLineage(
  body: unknown,
  config: DataOpsConfig['ingest'],
): AcceptedEvent[] {
  if (!Array.isArray(body)) {
    return [acceptOne(body, config)];
  }
  if (body.length === 0) {
    throw new InputError('body: expected at least one event, got an empty array');
  }
  const accepted: AcceptedEvent[] = [];
  const problems: InvalidEventError['problems'] = [];
  for (const [index, value] of body.entries()) {
    try {
      accepted.push(acceptOne(value, config));
    } catch (error) {
      if (!(error instanceof InvalidEventError)) {
        throw error;
      }
      problems.push(
        ...error.problems.map(problem => ({
          ...problem,
          pointer: `/${index}${problem.pointer}`,
        })),
      );
    }
  }
  if (problems.length > 0) {
    throw new InvalidEventError(problems);
  }
  return accepted;
}

function acceptOne(
  value: unknown,
  config: DataOpsConfig['ingest'],
): AcceptedEvent {
  const { event, notes } = redactEvent(parseOpenLineageEvent(value), {
    maxFacetBytes: config.maxFacetBytes,
    keepSqlLiterals: config.keepSqlLiterals,
    allowedEnvironmentVariables: config.allowedEnvironmentVariables,
  });
  const body = canonicalJson(event);
  const key = contentKey(body);
  return {
    source: 'openlineage',
    key,
    body,
    facts: toLineageFacts(event, { contentKey: key, notes }),
  };
}
