import { producerName } from './producerName';

describe('producerName', () => {
  it.each([
    [
      'https://github.com/OpenLineage/OpenLineage/tree/1.54.0/integration/dbt',
      'dbt (OpenLineage 1.54.0)',
    ],
    [
      'https://github.com/apache/airflow/tree/providers-openlineage/2.20.3',
      'airflow (providers-openlineage/2.20.3)',
    ],
    ['https://example.com/my-script', 'example.com/my-script'],
    ['bigquery.googleapis.com', 'bigquery.googleapis.com'],
  ])('calls %s %s', (producer, name) => {
    expect(producerName(producer)).toBe(name);
  });
});
