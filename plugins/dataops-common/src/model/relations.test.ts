import { stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import { readEntity } from './__testUtils__/readFixture';
import { datasetRelations } from './datasetRelations';
import { pipelineRelations } from './pipelineRelations';
import { dataopsRelationPairs } from './relations';
import { RelationTriple } from './relationTriples';
import {
  validateDatasetEntity,
  validatePipelineEntity,
} from './validateEntity';

function words({ source, type, target }: RelationTriple): string {
  return `${stringifyEntityRef(source)} ${type} ${stringifyEntityRef(target)}`;
}

const otherName = new Map(
  dataopsRelationPairs.flatMap(({ forward, reverse }) => [
    [forward, reverse],
    [reverse, forward],
  ]),
);

function otherWords({ source, type, target }: RelationTriple): string {
  return words({
    source: target,
    type: otherName.get(type) ?? '',
    target: source,
  });
}

const DATASET = validateDatasetEntity(readEntity('dataset.yaml'));
const PIPELINE = validatePipelineEntity(readEntity('pipeline.yaml'));

describe('relations', () => {
  it('are those that a dataset declares', () => {
    expect(datasetRelations(DATASET).map(words)).toEqual([
      'dataset:default/orders ownedBy group:default/sales-data',
      'group:default/sales-data ownerOf dataset:default/orders',
      'dataset:default/orders stewardedBy user:default/ines',
      'user:default/ines stewardOf dataset:default/orders',
      'dataset:default/orders hasOnCall group:default/data-platform',
      'group:default/data-platform onCallFor dataset:default/orders',
      'dataset:default/orders partOf system:default/web-shop',
      'system:default/web-shop hasPart dataset:default/orders',
      'dataset:default/orders derivedFrom dataset:default/raw-orders',
      'dataset:default/raw-orders derives dataset:default/orders',
      'dataset:default/orders dependsOn dataset:default/raw-orders',
      'dataset:default/raw-orders dependencyOf dataset:default/orders',
      'dataset:default/orders derivedFrom resource:default/currency-rates',
      'resource:default/currency-rates derives dataset:default/orders',
      'dataset:default/orders dependsOn resource:default/currency-rates',
      'resource:default/currency-rates dependencyOf dataset:default/orders',
    ]);
  });

  it('make a pipeline depend on what it reads, and what it writes on it', () => {
    const lineage = pipelineRelations(PIPELINE).map(words).slice(8);
    expect(lineage).toEqual([
      'pipeline:default/orders-daily readsFrom dataset:default/raw-orders',
      'dataset:default/raw-orders readBy pipeline:default/orders-daily',
      'pipeline:default/orders-daily dependsOn dataset:default/raw-orders',
      'dataset:default/raw-orders dependencyOf pipeline:default/orders-daily',
      'pipeline:default/orders-daily writesTo dataset:default/orders',
      'dataset:default/orders writtenBy pipeline:default/orders-daily',
      'dataset:default/orders dependsOn pipeline:default/orders-daily',
      'pipeline:default/orders-daily dependencyOf dataset:default/orders',
    ]);
  });

  it('inherit the namespace of the entity', () => {
    const metadata = { name: 'orders', namespace: 'shop' };
    expect(datasetRelations({ ...DATASET, metadata }).map(words)[0]).toBe(
      'dataset:shop/orders ownedBy group:shop/sales-data',
    );
  });

  it('always come in pairs, each once', () => {
    const refs = fc.array(
      fc.constantFrom(
        'a',
        'A',
        'dataset:a',
        'resource:b',
        'default/a',
        'pipeline:orders-daily',
      ),
    );
    fc.assert(
      fc.property(refs, refs, (readsFrom, writesTo) => {
        const triples = pipelineRelations({
          ...PIPELINE,
          spec: { ...PIPELINE.spec, readsFrom, writesTo },
        });
        const said = new Set(triples.map(words));
        expect(said.size).toBe(triples.length);
        expect(triples.map(otherWords).filter(w => !said.has(w))).toEqual([]);
      }),
    );
  });
});
