import { EntityMirror } from '../../catalog/toMirror';
import { Random } from '../../__testUtils__/Random';

type Id = { namespace: string; name: string };

/** What the catalog might say of some datasets and jobs. */
export function randomCatalog(
  random: Random,
  seen: { datasets: readonly Id[]; jobs: readonly Id[] },
): EntityMirror[] {
  const named = random.some(seen.datasets, 0.5).map((id, i) => ({
    ref: `dataset:default/d${i}`,
    // Some have a second name, which may be that of another.
    identities: [id, ...random.some(seen.datasets, 0.03)],
  }));
  const onlyDeclared = Array.from({ length: random.int(4) }, (_, i) => ({
    ref: `dataset:default/declared${i}`,
    identities: [{ namespace: 'backstage', name: `declared${i}` }],
  }));
  const datasets = [...named, ...onlyDeclared];
  const refs = datasets.map(({ ref }) => ref);
  const few = () => random.some(refs, 3 / Math.max(refs.length, 1));
  return [
    ...datasets.map(({ ref, identities }) =>
      mirror(random, ref, {
        kind: 'dataset',
        identities,
        feeds: { from: random.chance(0.3) ? few() : [], to: [] },
      }),
    ),
    ...Array.from({ length: random.int(6) }, (_, i) =>
      mirror(random, `pipeline:default/p${i}`, {
        kind: 'pipeline',
        identities: [{ namespace: 'backstage', name: `p${i}` }],
        jobs: random.some(seen.jobs, 0.3),
        feeds: { from: few(), to: few() },
      }),
    ),
  ];
}

function mirror(
  random: Random,
  ref: string,
  rest: Partial<EntityMirror> & Pick<EntityMirror, 'kind'>,
): EntityMirror {
  const row = {
    ref,
    label: ref,
    description: null,
    type: null,
    lifecycle: null,
    owner_ref: random.pick([null, 'group:default/a', 'group:default/b']),
    system_ref: null,
    tier: random.pick([null, 1, 2, 3]),
    spec: '{}',
    identities: [],
    jobs: [],
    feeds: { from: [], to: [] },
    ...rest,
  };
  return { ...row, etag: random.text(20) };
}
