import { createDatasetNaming } from '../identity';
import { applyAliases } from './applyAliases';
import { LineageFacts } from './LineageFacts';

const id = { namespace: 'old', name: 'd' };
const job = { namespace: 'old', name: 'j' };
const derivation = { ...id, kind: 'derivation' as const };

const FACTS: LineageFacts = {
  at: 1,
  producer: 'p',
  notes: [],
  jobs: [
    { job, facets: [] },
    { job: derivation, facets: [] },
  ],
  datasets: [{ dataset: id, facets: [] }],
  runs: [
    {
      job: derivation,
      runId: 'r',
      origin: 'design',
      parent: { job, runId: 'p' },
      facets: [],
    },
  ],
  io: [{ job, runId: 'r', dataset: id, direction: 'input', facets: [] }],
  columnLineage: [
    {
      job: derivation,
      runId: 'r',
      output: id,
      edges: [{ input: id, transformations: [] }],
    },
  ],
  identityLinks: [{ a: id, b: id, reason: 'symlink' }],
};

describe('applyAliases', () => {
  it('renames datasets wherever facts name them, and no jobs but derivations', () => {
    const naming = createDatasetNaming({
      aliases: [{ from: { namespace: 'old' }, to: { namespace: 'new' } }],
      normalise: [],
    });
    const expected = JSON.parse(
      JSON.stringify(FACTS).replaceAll(
        '"namespace":"old","name":"d"',
        '"namespace":"new","name":"d"',
      ),
    );
    expect(applyAliases(FACTS, naming)).toEqual(expected);
  });

  it('changes nothing where nothing is configured', () => {
    const naming = createDatasetNaming({ aliases: [], normalise: [] });
    expect(applyAliases(FACTS, naming)).toEqual(FACTS);
  });
});
