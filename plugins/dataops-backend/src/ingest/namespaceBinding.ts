import { NotAllowedError } from '@backstage/errors';
import {
  FactNote,
  LineageFacts,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';
import { DataOpsConfig } from '../config';
import { withoutForeignInputs } from './foreignInputs';
import { AcceptedEvent, contentKey } from './LineageStore';

/** Stands for senders that have no key: events of Backstage's events plugin. */
export const TOPIC_SUBJECT = 'topic:openlineage';

/**
 * Holds a sender to the OpenLineage namespaces that it may speak for. What an
 * event is *about* has to be in one of them: jobs and their runs, datasets that
 * are written or described, and every name that is given to one of these. What
 * it merely *names* may be anywhere: parents and roots, datasets that are read,
 * sources of columns. Of a foreign dataset that is read only the read is kept:
 * its facets, columns and other names are for those who may speak for it.
 *
 * @param subject - of the caller's credentials, as Backstage gives it (`external:name`)
 * @returns the events, without what they say of foreign datasets that they read
 * @throws NotAllowedError that names the foreign namespace
 */
export function holdToNamespaces(
  subject: string,
  events: readonly AcceptedEvent[],
  keys: DataOpsConfig['ingest']['keys'],
): AcceptedEvent[] {
  const binding = keys.find(
    key => subject === key.subject || subject === `external:${key.subject}`,
  );
  if (!binding) {
    return [...events];
  }
  const isOwn = ({ namespace }: OlIdentity): boolean =>
    binding.namespaces.some(allowed => covers(allowed, namespace));
  return events.map(event => {
    const held = withoutForeignReads(event.facts, isOwn);
    const foreign = isAbout(held).find(id => !isOwn(id));
    if (foreign) {
      throw new NotAllowedError(
        `'${binding.subject}' may not send events for namespace '${
          foreign.namespace
        }'; it may for ${binding.namespaces
          .map(allowed => `'${allowed}'`)
          .join(', ')}`,
      );
    }
    const { body, pointers } = withoutForeignInputs(event, isOwn);
    if (pointers.length === 0 && countSaid(held) === countSaid(event.facts)) {
      return event;
    }
    // A name that joined what is read with something has no place of its own.
    const notes = (pointers.length > 0 ? pointers : ['']).map(
      (pointer): FactNote => ({ pointer, note: 'foreign-namespace' }),
    );
    return {
      ...event,
      body,
      facts: { ...held, notes: [...held.notes, ...notes] },
      // Not the same as the whole event, which another key may send.
      key: contentKey(`reads only\n${event.key}`),
    };
  });
}

/** How much facts say of datasets, but for that they exist. */
function countSaid(facts: LineageFacts): number {
  const said = [
    ...facts.identityLinks,
    ...facts.io.flatMap(io => io.facets),
    ...facts.datasets.flatMap(({ schema, lifecycle, facets }) => [
      ...facets,
      ...[schema, lifecycle].filter(Boolean),
    ]),
  ];
  return said.length;
}

/** Everything that facts make a statement about. */
function isAbout(facts: LineageFacts): OlIdentity[] {
  return [
    ...[...facts.jobs, ...facts.runs, ...facts.io].map(fact => fact.job),
    ...facts.columnLineage.flatMap(({ job, output }) => [job, output]),
    ...facts.io.filter(io => io.direction === 'output').map(io => io.dataset),
    ...facts.datasets.map(fact => fact.dataset),
    ...facts.identityLinks.flatMap(({ a, b }) => [a, b]),
    ...(facts.inventories ?? []).flatMap(({ namespace, prefixes }) =>
      prefixes.map(name => ({ namespace, name })),
    ),
  ];
}

/** The facts without what they say of foreign datasets that are only read. */
function withoutForeignReads(
  facts: LineageFacts,
  isOwn: (id: OlIdentity) => boolean,
): LineageFacts {
  const keyOf = ({ namespace, name }: OlIdentity) =>
    JSON.stringify([namespace, name]);
  const read = new Set<string>();
  for (const { direction, dataset } of facts.io) {
    if (direction === 'input') {
      read.add(keyOf(dataset));
    }
  }
  const written = [
    ...facts.io.filter(io => io.direction === 'output').map(io => io.dataset),
    ...facts.columnLineage.map(fact => fact.output),
  ];
  written.forEach(dataset => read.delete(keyOf(dataset)));
  const isForeignRead = (id: OlIdentity) => read.has(keyOf(id)) && !isOwn(id);
  return {
    ...facts,
    datasets: facts.datasets.filter(fact => !isForeignRead(fact.dataset)),
    io: facts.io.map(io =>
      isForeignRead(io.dataset) ? { ...io, facets: [] } : io,
    ),
    // A name for what is only read joins it with something: both must be own.
    identityLinks: facts.identityLinks.filter(
      ({ a, b }) =>
        (isOwn(a) && isOwn(b)) || !(read.has(keyOf(a)) || read.has(keyOf(b))),
    ),
  };
}

/** The first of some names for which a sender may not speak; none where it is not held to any. */
export function foreignName(
  subject: string,
  names: readonly OlIdentity[],
  keys: DataOpsConfig['ingest']['keys'],
): OlIdentity | undefined {
  const binding = keys.find(
    key => subject === key.subject || subject === `external:${key.subject}`,
  );
  return (
    binding &&
    names.find(
      ({ namespace }) =>
        !binding.namespaces.some(allowed => covers(allowed, namespace)),
    )
  );
}

function covers(allowed: string, namespace: string): boolean {
  return allowed.endsWith('*')
    ? namespace.startsWith(allowed.slice(0, -1))
    : namespace === allowed;
}
