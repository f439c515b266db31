import { HEADER, PG, runEvent } from './marquezFixture';

export const RUNS = {
  dag: '00000000-0000-4000-8000-000000000001',
  load: '00000000-0000-4000-8000-000000000002',
  loadFailed: '00000000-0000-4000-8000-000000000003',
  report: '00000000-0000-4000-8000-000000000004',
  reader: '00000000-0000-4000-8000-000000000005',
};

/** A small shop: `raw` is loaded into `orders`, from which a report is made, and which another job reads. */
export const SHOP: object[] = [
  runEvent({ job: 'dag', run: RUNS.dag, at: '10:00', type: 'START' }),
  runEvent({
    job: 'dag.load',
    run: RUNS.load,
    at: '10:01',
    type: 'START',
    reads: [{ name: 'raw', columns: ['id', 'amount'] }],
    writes: [{ name: 'orders', columns: ['id'] }],
  }),
  runEvent({
    job: 'dag.load',
    run: RUNS.load,
    at: '10:05',
    parent: { job: 'dag', run: RUNS.dag },
    jobFacets: {
      documentation: { ...HEADER, description: 'Loads orders' },
      sourceCodeLocation: {
        ...HEADER,
        type: 'git',
        url: 'https://example.com/load.py',
      },
      jobType: {
        ...HEADER,
        processingType: 'BATCH',
        integration: 'AIRFLOW',
      },
    },
    runFacets: { processing_engine: { ...HEADER, version: '3' } },
    reads: [{ name: 'raw', columns: ['id', 'amount'] }],
    writes: [
      {
        name: 'orders',
        columns: ['id', 'amount'],
        from: { id: ['raw', 'id'], amount: ['raw', 'amount'] },
        symlink: { namespace: 's3://lake', name: 'orders/files' },
        facets: {
          dataSource: { ...HEADER, name: 'shop-db', uri: PG },
          documentation: { ...HEADER, description: 'All orders' },
          tags: {
            ...HEADER,
            tags: [
              { key: 'PII', value: 'true', source: 'USER' },
              { key: 'MONEY', value: 'true', source: 'USER', field: 'amount' },
            ],
          },
        },
      },
    ],
  }),
  runEvent({ job: 'dag', run: RUNS.dag, at: '10:06' }),
  runEvent({
    job: 'report',
    run: RUNS.report,
    at: '11:00',
    reads: ['orders'],
    writes: [{ name: 'totals', from: { total: ['orders', 'amount'] } }],
  }),
  runEvent({ job: 'reader', run: RUNS.reader, at: '11:30', reads: ['orders'] }),
  runEvent({
    job: 'dag.load',
    run: RUNS.loadFailed,
    at: '12:00',
    type: 'FAIL',
    reads: ['raw'],
  }),
];
