import { inInventory } from '../facts';
import { manifest, model } from './__testUtils__/artifacts';
import { dbtArtifactsToFacts } from './dbtArtifactsToFacts';

/** The prefixes of all inventories that the facts of a manifest hold. */
function prefixesOf(value: unknown, jobNamespace = 'dbt:shop'): string[] {
  const { facts } = dbtArtifactsToFacts(
    { manifest: value },
    { jobNamespace, receivedAt: 1 },
  );
  return facts.flatMap(({ inventories = [] }) =>
    inventories.flatMap(({ namespace, prefixes }) => {
      expect(namespace).toBe(jobNamespace);
      return prefixes;
    }),
  );
}

const logical = { depends_on: { nodes: [] } };

describe('the inventory of a manifest', () => {
  it('covers every job of the project, in the namespace of its jobs, and no package', () => {
    const value = manifest({
      nodes: {
        ...Object.fromEntries(
          ['model', 'seed', 'snapshot', 'test'].map(type => [
            `${type}.shop.a`,
            model('a', [], { resource_type: type }),
          ]),
        ),
        'model.packaged.b': model('b', [], { package_name: 'packaged' }),
      },
      exposures: { 'exposure.shop.a': logical },
      metrics: { 'metric.shop.a': logical },
      semantic_models: { 'semantic_model.shop.a': logical },
      saved_queries: { 'saved_query.shop.a': logical },
      unit_tests: { 'unit_test.shop.a.b': logical },
    });
    const { facts } = dbtArtifactsToFacts({ manifest: value });
    const prefixes = prefixesOf(value, 'analytics');
    const covered = (name: string) =>
      prefixes.filter(prefix => inInventory(name, prefix)).length;
    const jobs = facts[0].jobs.map(({ job }) => [job.name, covered(job.name)]);
    expect(jobs).toHaveLength(10);
    expect(jobs.filter(([, times]) => times !== 1)).toEqual([
      ['model.packaged.b', 0],
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['its project', { project_name: undefined }],
    ['a project of which ids could be', { project_name: 'shop.staging' }],
    ['when it was made', { generated_at: undefined }],
  ])('is not there when the manifest does not tell %s', (_, metadata) => {
    expect(prefixesOf(manifest({}, metadata))).toEqual([]);
  });

  it('says nothing of the queries that dbt-ol reports of a node', () => {
    expect(inInventory('model.shop.orders.v2', 'model.shop.')).toBe(true);
    expect(inInventory('model.shop.orders.sql.1', 'model.shop.')).toBe(false);
    expect(inInventory('model.shopping.cart', 'model.shop.')).toBe(false);
  });
});
