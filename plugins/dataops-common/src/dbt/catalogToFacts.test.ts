import {
  catalog,
  datasetFacet,
  manifest,
  model,
  names,
  WAREHOUSE,
} from './__testUtils__/artifacts';
import { dbtArtifactsToFacts } from './dbtArtifactsToFacts';
import { UnknownRecord } from './readJson';

function table(name: string, extra: UnknownRecord = {}) {
  return {
    metadata: { database: 'DB', schema: 'MAIN', name, type: 'BASE TABLE' },
    columns: {},
    stats: {},
    ...extra,
  };
}

function translate(tables: UnknownRecord, nodes?: UnknownRecord, extra = {}) {
  const { facts, summary } = dbtArtifactsToFacts(
    {
      manifest: nodes && manifest({ nodes }),
      catalog: catalog(tables, extra),
    },
    { namespace: WAREHOUSE },
  );
  return { facts: facts[facts.length - 1], summary };
}

describe('a catalog', () => {
  const orders = model('orders', [], {
    columns: { order_id: { name: 'order_id', description: 'The key.' } },
  });

  it('takes the spelling of the manifest for a table that Snowflake writes in capitals', () => {
    const { facts, summary } = translate(
      { 'model.shop.orders': table('ORDERS') },
      { 'model.shop.orders': orders },
    );
    expect(names(facts)).toEqual(['db.main.orders']);
    expect(summary).toMatchObject({ catalogTables: 1, catalogUnmatched: 0 });
  });

  it('keeps its own name for a table that lies elsewhere than the manifest says', () => {
    const { facts } = translate(
      { 'model.shop.orders': table('ORDERS_DEV') },
      { 'model.shop.orders': orders },
    );
    expect(names(facts)).toEqual(['DB.MAIN.ORDERS_DEV']);
  });

  it('keeps tables that no manifest node means', () => {
    const { facts, summary } = translate(
      { 'model.shop.old': table('OLD') },
      { 'model.shop.orders': orders },
    );
    expect(names(facts)).toEqual(['DB.MAIN.OLD']);
    expect(summary.catalogUnmatched).toBe(1);
  });

  it('lists columns in order, described by the manifest whatever the case', () => {
    const columns = {
      STATUS: { name: 'STATUS', index: 2, type: 'TEXT', comment: 'Comment.' },
      ORDER_ID: { name: 'ORDER_ID', index: 1, type: 'NUMBER', comment: null },
    };
    const { facts } = translate(
      { 'model.shop.orders': table('ORDERS', { columns }) },
      { 'model.shop.orders': orders },
    );
    expect(facts.datasets[0].schema).toEqual([
      { name: 'ORDER_ID', type: 'NUMBER', description: 'The key.' },
      { name: 'STATUS', type: 'TEXT', description: 'Comment.' },
    ]);
  });

  function statistics(stats: UnknownRecord) {
    const { facts } = translate({ a: table('A', { stats }) });
    return datasetFacet(facts, 'DB.MAIN.A', 'dbt_catalog');
  }

  it.each([
    ['Snowflake', 'row_count', 'bytes'],
    ['BigQuery', 'num_rows', 'num_bytes'],
  ])('reads the statistics of %s', (_, rows, bytes) => {
    expect(
      statistics({
        has_stats: { id: 'has_stats', value: true },
        [rows]: { id: rows, value: 5 },
        [bytes]: { id: bytes, value: 2560 },
        last_modified: { id: 'last_modified', value: '2025-08-18 14:10UTC' },
        clustering: { id: 'clustering', value: 'day' },
      }),
    ).toEqual({
      statistics: {
        row_count: 5,
        bytes: 2560,
        last_modified: Date.UTC(2025, 7, 18, 14, 10),
        other: { clustering: 'day' },
      },
    });
  });

  it('takes has_stats false for no statistics, not for no rows', () => {
    const stats = {
      has_stats: { id: 'has_stats', value: false },
      row_count: { id: 'row_count', value: 0 },
    };
    expect(statistics(stats)).toEqual({});
  });

  it('calls the role that owns a table a role and no owner', () => {
    const metadata = { ...table('A').metadata, owner: 'ACCOUNTADMIN' };
    const { facts } = translate({ a: table('A', { metadata }) });
    expect(datasetFacet(facts, 'DB.MAIN.A', 'dbt_catalog')).toEqual({
      database_role: 'ACCOUNTADMIN',
    });
    expect(datasetFacet(facts, 'DB.MAIN.A', 'ownership')).toBeUndefined();
    expect(datasetFacet(facts, 'DB.MAIN.A', 'datasetType')).toEqual({
      datasetType: 'TABLE',
      subType: 'BASE TABLE',
    });
  });

  it('makes one dataset of a seed and a source over one relation', () => {
    const { facts, summary } = translate(
      { 'seed.shop.a': table('A') },
      undefined,
      { sources: { 'source.shop.app.a': table('A') } },
    );
    expect(names(facts)).toEqual(['DB.MAIN.A']);
    expect(summary).toMatchObject({ catalogTables: 2, datasets: 1 });
  });

  it('notes what has no name and takes the rest', () => {
    const { facts } = translate({ 'a/b': { metadata: null }, c: table('C') });
    expect(names(facts)).toEqual(['DB.MAIN.C']);
    expect(facts.notes).toEqual([{ pointer: '/nodes/a~1b', note: 'unplaced' }]);
  });
});
