import { hiddenFacets, NamedValue } from '../access/hiddenFacets';
import { FacetValue, isRecord } from '../read/facetValues';
import { ReadContext } from '../read/ReadContext';

/** A part of an event that goes with what it names. */
type Part = NamedValue & { takeOut: () => void };

/** Members that hold facets by name. */
const FACETS = ['facets', 'inputFacets', 'outputFacets'] as const;

/** Members on which the visibility of the event itself decides. */
const OF_EVENT = [
  ...['eventTime', 'eventType', 'producer', 'schemaURL'],
  ...['run', 'job', 'inputs', 'outputs'],
];
const OF_HOLDER = ['runId', 'namespace', 'name'];

/**
 * Raw events without the facets, datasets and other members that name what the
 * reader may not see. Bodies may hold such things anywhere, and the store keeps
 * no link for all of them: of two parents of a run one, of a parent without a
 * run id none. Changes the events.
 */
export async function withoutHidden(
  context: ReadContext,
  events: FacetValue[],
): Promise<FacetValue[]> {
  const hidden = await hiddenFacets(context, events.flatMap(partsOf));
  hidden.forEach(part => part.takeOut());
  return events;
}

function partsOf(event: FacetValue): Part[] {
  return [
    ...partsOfHolder(event, OF_EVENT),
    ...[event.run, event.job]
      .filter(isRecord)
      .flatMap(holder => partsOfHolder(holder, OF_HOLDER)),
    ...['inputs', 'outputs'].flatMap(side => datasetsOf(event, side)),
  ];
}

/** The datasets of one side, each as a whole, and what stands in them. */
function datasetsOf(event: FacetValue, side: string): Part[] {
  const listed: unknown = event[side];
  return (Array.isArray(listed) ? listed : [])
    .filter(isRecord)
    .flatMap(dataset => [
      {
        // Held to what other names of a dataset are held to: whole, and known.
        name: 'symlinks',
        value: { namespace: dataset.namespace, name: dataset.name },
        takeOut: () => {
          event[side] = [event[side]].flat().filter(one => one !== dataset);
        },
      },
      ...partsOfHolder(dataset, OF_HOLDER),
    ]);
}

function partsOfHolder(holder: FacetValue, own: readonly string[]): Part[] {
  const bags = FACETS.map(name => holder[name]).filter(isRecord);
  return [
    ...membersBut([...own, ...FACETS], holder),
    ...bags.flatMap(facets => membersBut([], facets)),
  ];
}

function membersBut(except: readonly string[], holder: FacetValue): Part[] {
  return Object.entries(holder)
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => ({
      name,
      value,
      takeOut: () => delete holder[name],
    }));
}
