import { InputError } from '@backstage/errors';
import * as fc from 'fast-check';
import {
  catalog,
  ephemeral,
  manifest,
  model,
  result,
  runResults,
  sources,
  test as dataTest,
} from './__testUtils__/artifacts';
import {
  corpusFiles,
  corpusJson,
  describeCorpus,
} from './__testUtils__/corpus';
import { dbtArtifactsToFacts, DbtArtifacts } from './dbtArtifactsToFacts';
import { detectDbtArtifact } from './detectDbtArtifact';
import { InvalidArtifactError } from './InvalidArtifactError';
import { isRecord } from './readJson';

const DEEP = process.env.HEADWATER_DEEP === '1';

const PART = {
  manifest: 'manifest',
  'run-results': 'runResults',
  sources: 'sources',
  catalog: 'catalog',
} as const;

/** What a broken producer may put where something else is expected. */
const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x',
  'constructor',
  '__proto__',
  '2026-13-45T99:99:99Z',
  [],
  [null],
  [[]],
  ['x', 1, {}],
  {},
  { x: null },
  { name: {}, owner: [{}], nodes: { x: 1 } },
];

/** Where to go down and what to put there; `undefined` takes the member away. */
interface Mutation {
  steps: number[];
  value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  steps: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
  value: fc.constantFrom(undefined, ...WRONG),
});

/** A copy with the changes; only what lies on their way is copied. */
function mutate(value: unknown, { steps, value: wrong }: Mutation): unknown {
  const [step, ...rest] = steps;
  if (Array.isArray(value) && value.length > 0) {
    const index = step % value.length;
    const item = next(value[index], rest, wrong);
    return item === undefined
      ? value.filter((_, i) => i !== index)
      : value.map((old, i) => (i === index ? item : old));
  }
  if (!isRecord(value) || Object.keys(value).length === 0) {
    return wrong;
  }
  const keys = Object.keys(value);
  const key = keys[step % keys.length];
  return Object.fromEntries(
    Object.entries(value).flatMap(([k, old]) => {
      const member = k === key ? next(old, rest, wrong) : old;
      return member === undefined ? [] : [[k, member]];
    }),
  );
}

function next(value: unknown, steps: number[], wrong: unknown): unknown {
  const isLeaf = typeof value !== 'object' || value === null;
  return steps.length === 0 || isLeaf
    ? wrong
    : mutate(value, { steps, value: wrong });
}

/** Taken as sound facts, or refused as an input error that says where and what. */
function expectTakenOrRefused(artifacts: DbtArtifacts): void {
  try {
    const { facts, summary } = dbtArtifactsToFacts(artifacts, {
      receivedAt: 1,
      redactText: text => text,
      redactSql: sql => sql,
    });
    for (const one of facts) {
      expect(Number.isSafeInteger(one.at)).toBe(true);
      const identities = [
        ...[...one.jobs, ...one.runs, ...one.io].map(fact => fact.job),
        ...[...one.datasets, ...one.io].map(fact => fact.dataset),
      ];
      for (const { namespace, name } of identities) {
        if (typeof namespace !== 'string' || !name.trim()) {
          throw new Error(`Bad name ${JSON.stringify({ namespace, name })}`);
        }
      }
      for (const { at, runId } of one.runs) {
        if (!runId || (at !== undefined && !Number.isSafeInteger(at))) {
          throw new Error(`Bad run ${runId} at ${at}`);
        }
      }
    }
    expect(summary.tests.pass).toBeLessThanOrEqual(
      countStatuses(artifacts.runResults, /^(pass|success)$/i),
    );
  } catch (error) {
    if (!(error instanceof InvalidArtifactError)) {
      throw error;
    }
    expect(error).toBeInstanceOf(InputError);
    for (const { pointer, expected, got } of error.problems) {
      expect(pointer === '' || pointer.startsWith('/')).toBe(true);
      expect([expected, got]).not.toContain('');
    }
  }
}

function countStatuses(artifact: unknown, status: RegExp): number {
  const results = isRecord(artifact) ? artifact.results : undefined;
  return Array.isArray(results)
    ? results.filter(r => isRecord(r) && status.test(String(r.status))).length
    : 0;
}

/** A little of everything that artifacts hold. */
function everything(): Required<DbtArtifacts> {
  const orders = 'model.shop.orders';
  return {
    manifest: manifest({
      nodes: {
        [orders]: model('orders', ['model.shop.base'], {
          group: 'finance',
          meta: { owner: ['ann', { name: 'bob', email: 'b@example.com' }] },
          tags: ['daily'],
          columns: { id: { name: 'id', data_type: 'int', tags: ['pii'] } },
          contract: { enforced: true },
          version: 2,
          latest_version: 2,
          deprecation_date: '2027-01-01',
          raw_code: 'select 1',
        }),
        'model.shop.base': ephemeral('base', ['source.shop.raw.orders']),
        'test.shop.t': dataTest([orders], { attached_node: orders }),
        'seed.shop.s': model('s', [], { resource_type: 'seed' }),
        'snapshot.shop.h': model('h', [orders], { resource_type: 'snapshot' }),
        'operation.shop.o': { resource_type: 'operation', name: 'o' },
      },
      sources: {
        'source.shop.raw.orders': {
          name: 'orders',
          identifier: 'orders',
          schema: 'raw',
          database: 'db',
          source_name: 'raw',
          freshness: { warn_after: { count: 1, period: 'day' } },
          loaded_at_field: 'at',
        },
      },
      exposures: {
        'exposure.shop.e': {
          name: 'e',
          type: 'dashboard',
          owner: { name: 'ann' },
          url: 'https://bi.example.com/e?token=x',
          depends_on: { nodes: [orders] },
        },
      },
      metrics: { 'metric.shop.m': { name: 'm', depends_on: { nodes: [] } } },
      semantic_models: { 'semantic_model.shop.q': { name: 'q' } },
      saved_queries: { 'saved_query.shop.q': { name: 'q' } },
      unit_tests: { 'unit_test.shop.orders.u': { name: 'u', model: 'orders' } },
      functions: { 'function.shop.f': { name: 'f' } },
      groups: { 'group.shop.finance': { owner: { name: 'fin' } } },
      disabled: { 'model.shop.off': [model('off')] },
      parent_map: { [orders]: ['model.shop.base'] },
    }),
    runResults: runResults([
      result(orders, 'success', {
        adapter_response: { code: 'INSERT', rows_affected: 3 },
        batch_results: { successful: [['2026-01-01', '2026-01-02']] },
      }),
      result('test.shop.t', 'fail', { failures: 3, message: 'Got 3' }),
      result('snapshot.shop.h', 'skipped'),
    ]),
    sources: sources([
      {
        unique_id: 'source.shop.raw.orders',
        status: 'warn',
        max_loaded_at: '2026-01-01T00:00:00Z',
        snapshotted_at: '2026-01-02T00:00:00Z',
        max_loaded_at_time_ago_in_s: 86400,
        criteria: { warn_after: { count: 1, period: 'day' } },
      },
      { unique_id: 'source.shop.raw.x', status: 'runtime error', error: 'no' },
    ]),
    catalog: catalog({
      [orders]: {
        metadata: { type: 'table', database: 'DB', schema: 'M', name: 'O' },
        columns: { ID: { type: 'INT', index: 1, name: 'ID', comment: 'k' } },
        stats: { row_count: { id: 'row_count', value: 3, include: true } },
      },
    }),
  };
}

describe('artifacts that are broken somewhere', () => {
  it('are taken, or refused with a pointer and what was expected', () => {
    const whole = everything();
    expect(() => dbtArtifactsToFacts(whole)).not.toThrow();
    fc.assert(
      fc.property(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        mutations => {
          const broken = mutations.reduce<unknown>(mutate, whole);
          if (isRecord(broken)) {
            expectTakenOrRefused(broken);
          }
        },
      ),
      { numRuns: DEEP ? 100_000 : 4_000 },
    );
  });
});

describeCorpus('dbt')(
  'artifacts of the corpus that are broken somewhere',
  () => {
    const files = corpusFiles('dbt').filter(
      file => !file.includes('json-schema'),
    );

    it.each(files)('%s', file => {
      const { macros, docs, ...whole } = Object(corpusJson(file));
      const part = PART[detectDbtArtifact({ ...whole, macros, docs }).kind];
      expect(part).toBeDefined();
      fc.assert(
        fc.property(
          fc.array(mutation, { minLength: 1, maxLength: 3 }),
          mutations => {
            const broken = mutations.reduce<unknown>(mutate, whole);
            expectTakenOrRefused({ [part]: broken ?? null });
          },
        ),
        { numRuns: DEEP ? 2_000 : 25 },
      );
    });
  },
);
