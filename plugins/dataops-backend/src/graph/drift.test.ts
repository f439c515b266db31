import { DriftEdge, Page } from '@headwater/backstage-plugin-dataops-common';
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
import { nameTwice } from './__testUtils__/columnEstate';
import { drift } from './drift';

jest.setTimeout(60_000);
const databases = createTestDatabases();

function lines(page: Page<DriftEdge>): string[] {
  return page.items.map(
    ({ from, to, kind, entityRef }) =>
      `${from.label} > ${to.label}: ${kind}, ${entityRef}`,
  );
}

describe.each(databases.eachSupportedId())('drift on %s', id => {
  async function open(
    parts: Parameters<typeof buildEstate>[1],
    visibility: Visibility = SEES_ALL,
  ) {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, parts);
    return { knex, visibility, now: NOW };
  }

  it('finds what a pipeline declares and does not do, and the reverse', async () => {
    const context = await open([
      pipeline('p').declaresReading('x', 'never').declaresWriting('y'),
      job('one').of('p').reads('x', 'extra').writes('y', 'staged'),
      job('two').of('p').reads('staged').writes('y'),
      job('free').reads('x').writes('other'),
    ]);
    const page = await drift(context, undefined, {});
    expect(lines(page)).toEqual([
      'extra > p: observed-only, pipeline:default/p',
      'never > p: declared-only, pipeline:default/p',
      'p > staged: observed-only, pipeline:default/p',
    ]);
    expect(page).toMatchObject({ total: 3, offset: 0, limit: 50 });
    expect(page.items.map(item => item.lastSeen)).toEqual([
      '2026-11-21T11:00:00.000Z',
      undefined,
      '2026-11-21T11:00:00.000Z',
    ]);
  });

  it('compares derivations, and what touches a dataset with an entity', async () => {
    const context = await open([
      dataset('made').derivedFrom('source', 'forgotten'),
      job('maker').reads('source').writes('made'),
      job('reader').reads('made').writes('unknown'),
      pipeline('silent'),
      job('writer').of('silent').writes('made', 'unknown'),
    ]);
    expect(lines(await drift(context, undefined, {}))).toEqual([
      'forgotten > made: declared-only, dataset:default/made',
      'made > reader: observed-only, dataset:default/made',
      'silent > made: observed-only, pipeline:default/silent',
    ]);
  });

  it('says when something that is only declared was last seen', async () => {
    const context = await open([
      pipeline('p').declaresReading('x'),
      dataset('b').derivedFrom('a'),
      job('old').of('p').reads('x').no('longer'),
      job('older').reads('a').writes('b').no('longer'),
    ]);
    const page = await drift(context, undefined, {});
    expect(
      page.items.map(({ kind, lastSeen }) => `${kind} ${lastSeen}`),
    ).toEqual([
      'declared-only 2026-11-21T11:00:00.000Z',
      'declared-only 2026-11-21T11:00:00.000Z',
    ]);
  });

  it('knows a dataset under all of its names', async () => {
    const context = await open([
      pipeline('p').declaresReading('x').declaresWriting('y'),
      job('one').of('p').reads('x').writes('y'),
    ]);
    await context.knex('edge').where({ direction: 'input' }).delete();
    await nameTwice(context.knex, 'x', 'y');
    expect(lines(await drift(context, 'dataset:ns:x', {}))).toEqual([
      'y > p: declared-only, pipeline:default/p',
    ]);
  });

  it('is paged, and of one thing where one is named', async () => {
    const context = await open([
      pipeline('p').declaresReading('a', 'b', 'C', 'd'),
      pipeline('q').declaresReading('d'),
      job('j').of('q').writes('e'),
      dataset('f').derivedFrom('d'),
    ]);
    const all = await drift(context, undefined, {});
    const some = await drift(context, undefined, { offset: 2, limit: 3 });
    expect(lines(all)[0]).toMatch(/^C > p/);
    expect(some.total).toBe(7);
    expect(lines(some)).toEqual(lines(all).slice(2, 5));
    const kinds = 'declared-only, pipeline:default';
    expect(lines(await drift(context, 'dataset:ns:d', {}))).toEqual([
      'd > f: declared-only, dataset:default/f',
      `d > p: ${kinds}/p`,
      `d > q: ${kinds}/q`,
    ]);
    for (const ref of ['pipeline:default/q', 'job:ns:j']) {
      expect(lines(await drift(context, ref, {}))).toEqual([
        `d > q: ${kinds}/q`,
        'q > e: observed-only, pipeline:default/q',
      ]);
    }
  });

  it('is to a reader byte for byte as if hidden things did not exist', async () => {
    const visibility: Visibility = {
      entities: [
        'dataset:default/x',
        'dataset:default/y',
        'dataset:default/z',
        'pipeline:default/p',
      ],
      observed: false,
      conditional: true,
    };
    const shown = [
      dataset('x'),
      dataset('y').derivedFrom('x'),
      dataset('z'),
      pipeline('p').declaresReading('x'),
      job('j').of('p').writes('z'),
    ];
    const hidden = [
      dataset('secret').derivedFrom('z'),
      pipeline('q').declaresReading('x').declaresWriting('y'),
      job('k').of('q').reads('x', 'secret').writes('y'),
      job('stray').reads('x').writes('y'),
      job('both').of('p').writes('secret'),
    ];
    const answers: string[] = [];
    for (const parts of [shown, [...hidden, ...shown]]) {
      const context = await open(parts, visibility);
      for (const ref of [undefined, 'dataset:default/x']) {
        answers.push(JSON.stringify(await drift(context, ref, {})));
      }
    }
    expect(answers.slice(2)).toEqual(answers.slice(0, 2));
    expect(JSON.parse(answers[0]).total).toBe(3);
    expect(answers[0]).not.toMatch(/secret|stray/);
  });
});
