import { ColumnPath } from '@headwater/backstage-plugin-dataops-common';
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
import { nameTwice, sayColumns } from './__testUtils__/columnEstate';
import { columnPath } from './columnPath';

jest.setTimeout(60_000);
const databases = createTestDatabases();

const UP = { direction: 'upstream', depth: 20 } as const;
const DOWN = { direction: 'downstream', depth: 20 } as const;

function lines(path: ColumnPath): string[] {
  const name = (end: { key: string; column?: string }) =>
    `${end.key.split(':')[2]}.${end.column ?? '*'}`;
  return path.edges.map(
    edge =>
      `${name(edge.from)} > ${name(edge.to)} by ${edge.job.label}${
        edge.datasetLevel ? ' (dataset)' : ''
      }`,
  );
}

describe.each(databases.eachSupportedId())('columnPath on %s', id => {
  async function open(visibility: Visibility = SEES_ALL) {
    const knex = await openTestDatabase(databases, id);
    return { knex, visibility, now: NOW };
  }

  it('follows one column, in its exact case, with what was done to it', async () => {
    const context = await open();
    await buildEstate(context.knex, [
      job('a').reads('x').writes('y'),
      job('b').reads('y').writes('z'),
    ]);
    const hashed = { type: 'DIRECT', subtype: 'TRANSFORMATION', masking: true };
    await sayColumns(context.knex, [
      { job: 'a', from: 'x.id', to: 'y.id' },
      { job: 'a', from: 'x.ID', to: 'y.ID' },
      { job: 'b', from: 'y.id', to: 'z.key', transformations: [hashed] },
      { job: 'b', from: 'y.id', to: 'z.key', transformations: [hashed, {}] },
      { job: 'b', from: 'y.other', to: 'z.other' },
    ]);
    const up = await columnPath(context, {
      ...UP,
      focus: 'dataset:ns:z',
      column: 'key',
    });
    expect(up).toMatchObject({ focus: 'dataset:ns:z', column: 'key' });
    expect(up.nodes.map(node => node.label)).toEqual(['z', 'y', 'x']);
    expect(lines(up)).toEqual(['y.id > z.key by b', 'x.id > y.id by a']);
    expect(up.edges[0]).toEqual({
      from: { key: 'dataset:ns:y', column: 'id' },
      to: { key: 'dataset:ns:z', column: 'key' },
      job: { key: 'job:ns:b', label: 'b' },
      transformations: [hashed, {}],
    });
    expect(up.notDrawn).toEqual({ pastDepth: 0, overBudget: 0 });
    const down = await columnPath(context, {
      ...DOWN,
      focus: 'dataset:ns:x',
      column: 'ID',
    });
    expect(lines(down)).toEqual(['x.ID > y.ID by a']);
  });

  it('goes through whole datasets in both directions, and marks it', async () => {
    const context = await open();
    await buildEstate(context.knex, [
      job('a').reads('x').writes('y'),
      job('b').reads('y').writes('z'),
    ]);
    await sayColumns(context.knex, [
      { job: 'a', from: 'x.country', to: 'y' },
      { job: 'a', from: 'x.id', to: 'y.id' },
      { job: 'b', from: 'y.id', to: 'z.id' },
    ]);
    const focus = (name: string, column: string) => ({
      focus: `dataset:ns:${name}`,
      column,
    });
    const up = await columnPath(context, { ...UP, ...focus('z', 'id') });
    expect(lines(up)).toEqual([
      'y.id > z.id by b',
      'x.country > y.* by a (dataset)',
      'x.id > y.id by a',
    ]);
    const down = await columnPath(context, {
      ...DOWN,
      ...focus('x', 'country'),
    });
    expect(lines(down)).toEqual([
      'x.country > y.* by a (dataset)',
      'y.id > z.id by b',
    ]);
  });

  it('ends on loops, and knows a dataset under all of its names', async () => {
    const context = await open();
    await buildEstate(context.knex, [
      job('a').reads('x').writes('y'),
      job('b').reads('alias').writes('x'),
    ]);
    await nameTwice(context.knex, 'alias', 'y');
    await sayColumns(context.knex, [
      { job: 'a', from: 'x.id', to: 'y.id' },
      { job: 'b', from: 'alias.id', to: 'x.id' },
      { job: 'b', from: 'y.id', to: 'x.id' },
    ]);
    const path = await columnPath(context, {
      ...DOWN,
      focus: 'dataset:ns:alias',
      column: 'id',
    });
    expect(lines(path)).toEqual(['y.id > x.id by b', 'x.id > y.id by a']);
    expect(path.focus).toBe('dataset:ns:y');
  });

  it('says how many edges it stopped at', async () => {
    const context = await open();
    await buildEstate(context.knex, [
      job('a').reads('x').writes('y'),
      job('b').reads('y').writes('z'),
    ]);
    await sayColumns(context.knex, [
      { job: 'a', from: 'x.id', to: 'y.A' },
      { job: 'a', from: 'x.id', to: 'y.b' },
      { job: 'a', from: 'x.id', to: 'y.c' },
      { job: 'b', from: 'y.A', to: 'z.A' },
      { job: 'b', from: 'y.b', to: 'z.b' },
      { job: 'b', from: 'y.c', to: 'z.c' },
    ]);
    const request = { ...DOWN, focus: 'dataset:ns:x', column: 'id' };
    const near = await columnPath(context, { ...request, depth: 1 });
    expect(near.notDrawn).toEqual({ pastDepth: 3, overBudget: 0 });
    const cut = await columnPath(context, request, 2);
    expect(lines(cut)).toEqual(['x.id > y.A by a', 'x.id > y.b by a']);
    expect(cut.notDrawn).toEqual({ pastDepth: 0, overBudget: 3 });
    const full = await columnPath(context, request, 3);
    expect(full.notDrawn).toEqual({ pastDepth: 0, overBudget: 3 });
  });

  it('meets an edge once, whether by a column or by the whole dataset', async () => {
    const context = await open();
    await buildEstate(context.knex, [
      job('a').reads('x').writes('y'),
      job('b').reads('y').writes('z'),
      job('c').reads('z').writes('y'),
    ]);
    await sayColumns(context.knex, [
      { job: 'a', from: 'x.id', to: 'y.id' },
      { job: 'b', from: 'y.id', to: 'z.id' },
      { job: 'b', from: 'y', to: 'z.all' },
      { job: 'b', from: 'y.late', to: 'z.late' },
      { job: 'c', from: 'z.id', to: 'y' },
    ]);
    const path = await columnPath(context, {
      ...DOWN,
      focus: 'dataset:ns:x',
      column: 'id',
    });
    expect(lines(path)).toEqual([
      'x.id > y.id by a',
      'y.* > z.all by b (dataset)',
      'y.id > z.id by b',
      'z.id > y.* by c (dataset)',
      'y.late > z.late by b',
    ]);
  });

  it('is to a reader byte for byte as if hidden things did not exist', async () => {
    const visibility: Visibility = {
      entities: [
        'dataset:default/x',
        'dataset:default/y',
        'pipeline:default/p',
      ],
      observed: false,
      conditional: true,
    };
    const answers: string[] = [];
    for (const hidden of [false, true]) {
      const context = await open(visibility);
      await buildEstate(context.knex, [
        dataset('x'),
        dataset('y'),
        pipeline('p'),
        job('j').of('p').reads('x').writes('y'),
        ...(hidden
          ? [
              dataset('secret'),
              job('k').of('p').reads('x', 'secret').writes('y', 'secret'),
              job('stray').reads('x').writes('y'),
            ]
          : []),
      ]);
      await sayColumns(context.knex, [
        { job: 'j', from: 'x.id', to: 'y.id' },
        ...(hidden
          ? [
              { job: 'k', from: 'x.id', to: 'secret.id' },
              { job: 'k', from: 'secret.id', to: 'y.hop' },
              { job: 'stray', from: 'x.id', to: 'y.stray' },
            ]
          : []),
      ]);
      const request = { focus: 'dataset:default/x', column: 'id' };
      for (const depth of [1, 20]) {
        const path = await columnPath(context, { ...DOWN, ...request, depth });
        answers.push(JSON.stringify(path));
      }
    }
    expect(answers.slice(2)).toEqual(answers.slice(0, 2));
    expect(answers[0]).not.toMatch(/secret|stray/);
  });
});
