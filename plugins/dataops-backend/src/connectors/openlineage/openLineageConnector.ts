import { InputError } from '@backstage/errors';
import {
  canonicalJson,
  InvalidEventError,
  parseOpenLineageEvent,
  redactEvent,
  toLineageFacts,
} from '@headwater/backstage-plugin-dataops-common';
import {
  Connector,
  ConnectorContext,
  TranslatedEvent,
} from '@headwater/backstage-plugin-dataops-node';

/** More wrong fields than a person would read; the rest of the array is not looked at. */
const MAX_PROBLEMS = 100;

/**
 * OpenLineage events: one, or an array. An array is taken whole or not at all,
 * so that a client which sends it again after mending one event does no harm;
 * the error names every wrong field of every wrong event, up to a hundred.
 */
export const openLineageConnector: Connector = {
  id: 'openlineage',
  title: 'OpenLineage',
  translate(payload, context) {
    if (!Array.isArray(payload)) {
      return [translateOne(payload, context, '')];
    }
    if (payload.length === 0) {
      throw new InputError(
        'body: expected at least one event, got an empty array',
      );
    }
    const translated: TranslatedEvent[] = [];
    const problems: InvalidEventError['problems'] = [];
    for (const [index, value] of payload.entries()) {
      if (problems.length >= MAX_PROBLEMS) {
        break;
      }
      try {
        translated.push(translateOne(value, context, `/${index}`));
      } catch (error) {
        if (!(error instanceof InvalidEventError)) {
          throw error;
        }
        for (const problem of error.problems) {
          problems.push({ ...problem, pointer: `/${index}${problem.pointer}` });
        }
      }
    }
    if (problems.length > 0) {
      throw new InvalidEventError(problems);
    }
    return translated;
  },
};

function translateOne(
  value: unknown,
  context: ConnectorContext,
  pointer: string,
): TranslatedEvent {
  const { event, notes } = redactEvent(
    parseOpenLineageEvent(value),
    context.redaction,
  );
  const body = canonicalJson(event);
  return {
    body,
    facts: toLineageFacts(event, {
      contentKey: () => context.contentKey(body),
      notes,
    }),
    timePointer: `${pointer}/eventTime`,
  };
}
