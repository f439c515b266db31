import { LineagePaths } from '@headwater/backstage-plugin-dataops-common';
import { SEES_ALL, Visibility } from '../access/Visibility';
import {
  buildEstate,
  dataset,
  job,
  NOW,
  pipeline,
} from '../__testUtils__/estateBuilder';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { lineagePaths } from './lineagePaths';

jest.setTimeout(60_000);
const databases = createTestDatabases();

function drawn(paths: LineagePaths): string[] {
  return paths.nodes.map(node => `${node.label} ${node.hop}`);
}

function edges(paths: LineagePaths): string[] {
  const name = (key: string) => key.split(':')[2];
  return paths.edges.map(edge => `${name(edge.from)} > ${name(edge.to)}`);
}

describe.each(databases.eachSupportedId())('lineagePaths on %s', id => {
  async function open(
    parts: Parameters<typeof buildEstate>[1],
    visibility: Visibility = SEES_ALL,
  ) {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, parts);
    return { knex, visibility, now: NOW };
  }

  const X_TO_Z = { from: 'dataset:ns:x', to: 'dataset:ns:z', limit: 40 };

  it('draws all ways and nothing beside them', async () => {
    const context = await open([
      job('short').reads('x', 'aside').writes('z'),
      job('a').reads('x').writes('y', 'dead end'),
      job('b').reads('y').writes('z'),
      job('before').reads('w').writes('x'),
      job('after').reads('z').writes('v'),
    ]);
    const paths = await lineagePaths(context, X_TO_Z);
    expect(drawn(paths)).toEqual([
      'x 0',
      'z 1',
      'short 1',
      'a 1',
      'y 1',
      'b 2',
    ]);
    expect(edges(paths)).toEqual([
      'x > a',
      'x > short',
      'y > b',
      'a > y',
      'b > z',
      'short > z',
    ]);
    expect(paths).toMatchObject({
      from: 'dataset:ns:x',
      to: 'dataset:ns:z',
      total: { nodes: 6, exact: true },
      notDrawn: { overBudget: 0 },
    });
  });

  it('draws shorter ways first, and says how much it left out', async () => {
    const context = await open([
      job('short').reads('x').writes('z'),
      job('a').reads('x').writes('y'),
      job('b').reads('y').writes('z'),
      job('A').reads('x').writes('y'),
    ]);
    const paths = await lineagePaths(context, { ...X_TO_Z, limit: 4 });
    expect(drawn(paths)).toEqual(['x 0', 'z 1', 'short 1', 'A 1']);
    expect(paths.total).toEqual({ nodes: 7, exact: true });
    expect(paths.notDrawn).toEqual({ overBudget: 3 });
  });

  it('is empty where there is no way', async () => {
    const context = await open([
      job('a').reads('z').writes('x'),
      job('b').reads('y').writes('z'),
    ]);
    const paths = await lineagePaths(context, X_TO_Z);
    expect(paths).toMatchObject({
      nodes: [],
      edges: [],
      total: { nodes: 0, exact: true },
    });
  });

  it('takes loops on the way along, and those from a node to itself', async () => {
    const context = await open([
      job('a').reads('x').writes('y'),
      job('b').reads('y').writes('x', 'z'),
    ]);
    expect(edges(await lineagePaths(context, X_TO_Z))).toEqual([
      'x > a',
      'y > b',
      'a > y',
      'b > x',
      'b > z',
    ]);
    const loop = await lineagePaths(context, { ...X_TO_Z, to: X_TO_Z.from });
    expect(drawn(loop)).toEqual(['x 0', 'a 1', 'y 1', 'b 2']);
  });

  it('goes through what is only declared, and from pipeline to pipeline', async () => {
    const context = await open([
      pipeline('p'),
      job('one').of('p').reads('raw').writes('x'),
      dataset('copy').derivedFrom('x'),
      pipeline('q').declaresReading('copy'),
      job('two').of('q').reads('x').writes('z'),
    ]);
    const paths = await lineagePaths(context, {
      from: 'pipeline:default/p',
      to: 'pipeline:default/q',
      limit: 40,
    });
    expect(drawn(paths)).toEqual(['p 0', 'q 2', 'x 1', 'copy 2']);
    expect(edges(paths)).toEqual(['copy > q', 'x > copy', 'x > q', 'p > x']);
  });

  it('is to a reader byte for byte as if hidden things did not exist', async () => {
    const visibility: Visibility = {
      entities: ['x', 'y', 'z'].map(name => `dataset:default/${name}`),
      observed: false,
      conditional: true,
    };
    const shown = [
      dataset('x'),
      dataset('y').derivedFrom('x'),
      dataset('z').derivedFrom('y'),
    ];
    const hidden = [
      dataset('secret').derivedFrom('x'),
      job('stray').reads('x', 'secret').writes('z'),
    ];
    const answers: string[] = [];
    for (const parts of [shown, [...hidden, ...shown]]) {
      const context = await open(parts, visibility);
      const paths = await lineagePaths(context, {
        from: 'dataset:default/x',
        to: 'dataset:default/z',
        limit: 40,
      });
      answers.push(JSON.stringify(paths));
    }
    expect(answers[1]).toBe(answers[0]);
    expect(JSON.parse(answers[0]).total.nodes).toBe(3);
  });

  it('says of hidden and missing ends the same', async () => {
    const context = await open([job('a').reads('x').writes('z')], {
      ...SEES_ALL,
      observed: false,
    });
    await expect(lineagePaths(context, X_TO_Z)).rejects.toThrow(
      `Nothing named 'dataset:ns:x' that you may see`,
    );
  });
});
