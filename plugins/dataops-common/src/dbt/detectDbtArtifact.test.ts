import { detectDbtArtifact } from './detectDbtArtifact';
import { InvalidArtifactError } from './InvalidArtifactError';
import { parseDbtInstant } from './parseDbtInstant';

const schema = (name: string) => ({
  dbt_schema_version: `https://schemas.getdbt.com/dbt/${name}.json`,
});

function problemsOf(value: unknown) {
  try {
    detectDbtArtifact(value);
  } catch (error) {
    if (error instanceof InvalidArtifactError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

describe('detectDbtArtifact', () => {
  it.each([
    ['manifest', { metadata: schema('manifest/v1'), nodes: {} }],
    ['manifest', { metadata: schema('manifest/v12'), nodes: {} }],
    ['manifest', { metadata: schema('manifest/v20'), nodes: {} }],
    ['manifest', { metadata: schema('manifest/v99'), nodes: {} }],
    ['run-results', { metadata: schema('run-results/v6'), results: [] }],
    ['sources', { metadata: schema('sources/v3'), results: [] }],
    ['catalog', { metadata: schema('catalog/v1'), nodes: {} }],
  ])('tells a %s by its schema version, whatever the number', (kind, value) => {
    expect(detectDbtArtifact(value)).toMatchObject({
      kind,
      detectedBy: 'schema-version',
    });
  });

  it.each([
    ['manifest', { nodes: { a: { resource_type: 'model' } } }],
    ['manifest', { nodes: {}, parent_map: {} }],
    ['catalog', { nodes: { a: { metadata: { type: 'table' } } } }],
    ['run-results', { results: [{ unique_id: 'a', status: 'pass' }] }],
    ['run-results', { results: [], args: { which: 'run' } }],
    [
      'sources',
      { results: [{ unique_id: 'a', status: 'pass', max_loaded_at: '' }] },
    ],
    [
      'sources',
      { results: [{ unique_id: 'a', status: 'runtime error', error: '' }] },
    ],
  ])('tells a %s without metadata by its shape', (kind, value) => {
    expect(detectDbtArtifact(value)).toMatchObject({
      kind,
      detectedBy: 'shape',
    });
  });

  it.each([
    [null, '', 'null'],
    [[], '', 'array'],
    ['text', '', 'string'],
    [{}, '/metadata/dbt_schema_version', 'neither'],
    [{ $schema: 'x', properties: {} }, '', 'a JSON schema'],
    [
      { metadata: schema('semantic_manifest/v1') },
      '/metadata/dbt_schema_version',
      'the schema of something else',
    ],
    [{ metadata: schema('manifest/v12') }, '/nodes', 'nothing'],
    [{ metadata: schema('manifest/v12'), nodes: [] }, '/nodes', 'array'],
    [{ metadata: schema('catalog/v1'), nodes: null }, '/nodes', 'null'],
    [{ metadata: schema('run-results/v6'), results: {} }, '/results', 'object'],
    [{ results: [] }, '/results/0', expect.stringContaining('no result')],
    [{ results: [7] }, '/results/0', 'number'],
    // The form of sources.json before dbt 1.0, which the web still shows.
    [
      { sources: { 'source.a.b.c': { state: 'pass' } } },
      '/metadata/dbt_schema_version',
      'neither',
    ],
  ])('refuses %j with a pointer to the field', (value, pointer, got) => {
    expect(problemsOf(value)).toEqual([
      { pointer, expected: expect.any(String), got },
    ]);
  });

  it('is answered as an input error', () => {
    expect(() => detectDbtArtifact(1)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});

describe('parseDbtInstant', () => {
  const at = Date.UTC(2025, 7, 18, 14, 10);
  it.each([
    ['2025-08-18T14:10:00Z', at, false],
    ['2025-08-18T14:10:00.123456Z', at + 123, false],
    ['2025-08-18T14:10:00.496898050Z', at + 496, false],
    ['2025-08-18T14:10:00.5Z', at + 500, false],
    ['2025-08-18T16:10:00.000000+02:00', at, false],
    ['2025-08-18 06:10:00.000 -0800', at, false],
    ['2025-08-18 14:10UTC', at, false],
    ['2025-08-18T14:10:00', at, true],
    ['2025-08-18 14:10:00', at, true],
  ])('reads %s', (text, ms, assumedUtc) => {
    expect(parseDbtInstant(text)).toEqual({ ms, assumedUtc });
  });

  it.each(['', 'yesterday', '{{ now }}', '2025-13-45T00:00:00Z', 7, null])(
    'takes %j for no instant',
    value => {
      expect(parseDbtInstant(value)).toBeUndefined();
    },
  );
});
