import { JsonObject } from '@backstage/types';
import * as fc from 'fast-check';
import { dataset, DEFAULTS, runEvent } from './__testUtils__/events';
import { parseOpenLineageEvent } from './parseOpenLineageEvent';
import { redactEvent } from './redactEvent';

const RUNS = process.env.HEADWATER_DEEP ? 10_000 : 500;

function event(jobFacets: JsonObject, datasetFacets: JsonObject) {
  return parseOpenLineageEvent({
    ...runEvent({ outputs: [dataset('a', { facets: datasetFacets })] }),
    job: { namespace: 'n', name: 'j', facets: jobFacets },
  });
}

describe('facets that come again', () => {
  it('are redacted as if they came for the first time, wherever they stand', () => {
    const key = fc.constantFrom('schema', 'facets', 'env', 'name', 'value');
    const { facet } = fc.letrec<{ facet: JsonObject }>(tie => ({
      facet: fc.dictionary(
        key,
        fc.oneof(
          { maxDepth: 3 },
          fc.constantFrom('plain', 'password=x', 'db.password', 1, null),
          tie('facet'),
        ),
        { maxKeys: 3 },
      ),
    }));
    const facets = fc.dictionary(key, facet, { maxKeys: 3 });
    const options = { ...DEFAULTS, maxFacetBytes: 60 };
    fc.assert(
      fc.property(facets, facets, (a, b) => {
        for (const one of [event(a, b), event(b, a), event(a, a)]) {
          expect(redactEvent(one, options)).toEqual(
            redactEvent(one, { ...options }),
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are cut at the same depth, whatever came before', () => {
    const nested = (levels: number): JsonObject =>
      levels === 0 ? {} : { a: nested(levels - 1) };
    for (const levels of [94, 95, 96, 97, 98]) {
      const options = { ...DEFAULTS };
      const deep = { deep: nested(levels) };
      redactEvent(event(deep, {}), options);
      expect(redactEvent(event({}, deep), options)).toEqual(
        redactEvent(event({}, deep), { ...options }),
      );
    }
  });

  it('cannot be changed in one event by who changes them in another', () => {
    const options = { ...DEFAULTS };
    const schema = { fields: [{ name: 'id' }] };
    const facetOf = () =>
      redactEvent(event({}, { schema }), options).event.outputs?.[0].facets;
    facetOf();
    expect(() =>
      Object.assign(facetOf()?.schema ?? {}, { fields: [] }),
    ).toThrow(TypeError);
    expect(facetOf()).toEqual({ schema });
  });
});
