import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { dataset, pipeline, problemsOf } from './__testUtils__/problems';
import { readEntity } from './__testUtils__/readFixture';
import { validateDataOpsEntity } from './validateDataOpsEntity';

const CATALOG_INFO = join(__dirname, '../../../../catalog-info');

describe('validateDataOpsEntity', () => {
  it.each(['dataset.yaml', 'pipeline.yaml'])('accepts the example %s', name => {
    expect(problemsOf(readEntity(name))).toEqual([]);
  });

  it('leaves entities of other groups alone', () => {
    const entity = {
      ...dataset({}),
      apiVersion: 'example.com/v1',
      kind: 'Dataset',
    };
    expect(validateDataOpsEntity(entity)).toBeUndefined();
  });

  it('refuses a version and a kind that do not exist', () => {
    const entity = {
      ...dataset({}),
      apiVersion: 'headwater.dev/v1beta9',
      kind: 'dataset',
    };
    expect(() => validateDataOpsEntity(entity)).toThrow(
      [
        'dataset "orders" has 2 problems:',
        'apiVersion: "headwater.dev/v1beta9" is not allowed; use "headwater.dev/v1alpha1"',
        'kind: "dataset" is not allowed; use one of "Dataset", "Pipeline". Did you mean "Dataset"?',
      ].join('\n'),
    );
  });

  it('names every problem in one error', () => {
    expect(problemsOf(readEntity('dataset-mistakes.yaml'))).toEqual([
      'spec.owner: missing. The group or user that answers for it.',
      'spec.onwer: unknown field; use one of type, lifecycle, owner, steward, onCall, system, tier, identities, derivedFrom, contract, classification, slos. Did you mean "owner"?',
      'spec.identites: unknown field; use one of type, lifecycle, owner, steward, onCall, system, tier, identities, derivedFrom, contract, classification, slos. Did you mean "identities"?',
      'spec.tier: 4 is not allowed; use one of 1, 2, 3',
    ]);
  });

  it.each<[string, Entity, string]>([
    [
      'a tier in quotes',
      dataset({ tier: '1' }),
      'spec.tier: "1" is not allowed; use one of 1, 2, 3. Did you mean 1?',
    ],
    [
      'an owner of two words',
      dataset({ owner: 'data team' }),
      'spec.owner: "data team" is not an entity reference; use [kind:][namespace/]name, the kind is Group when not given',
    ],
    [
      'an owner of a wrong kind',
      dataset({ owner: 'component:shop' }),
      'spec.owner: "component:shop" is of the kind component; use a Group or a User',
    ],
    [
      'a field left empty',
      dataset({ system: null }),
      'spec.system: null is not text',
    ],
    [
      'a number for text',
      dataset({ type: 7 }),
      'spec.type: 7 is not text; put it in quotes',
    ],
    [
      'one identity for a list',
      dataset({ identities: { namespace: 'a', name: 'b' } }),
      'spec.identities: {"namespace":"a","name":"b"} is not a list',
    ],
    [
      'an identity given twice',
      dataset({
        identities: [
          { namespace: 'a', name: 'b' },
          { namespace: 'a', name: 'b' },
        ],
      }),
      'spec.identities[1]: is the same as spec.identities[0]',
    ],
    [
      'timeZone for timezone',
      pipeline({
        schedule: { cron: '0 7 * * *', timezone: 'UTC', timeZone: 'UTC' },
      }),
      'spec.schedule.timeZone: unknown field; use one of cron, timezone, calendar. Did you mean "timezone"?',
    ],
    [
      'a zone misspelt',
      pipeline({ schedule: { cron: '0 7 * * *', timezone: 'Europe/Berln' } }),
      'spec.schedule.timezone: "Europe/Berln" is not a time zone; use a zone of the IANA database such as "Europe/Berlin" or "UTC". Did you mean "Europe/Berlin"?',
    ],
    [
      'a city for a zone',
      pipeline({ schedule: { cron: '0 7 * * *', timezone: 'berlin' } }),
      'spec.schedule.timezone: "berlin" is not a time zone; use a zone of the IANA database such as "Europe/Berlin" or "UTC". Did you mean "Europe/Berlin"?',
    ],
    [
      'an offset for a zone',
      pipeline({ schedule: { cron: '0 7 * * *', timezone: '+02:00' } }),
      'spec.schedule.timezone: "+02:00" is an offset, which knows no daylight saving time; use a zone of the IANA database such as "Europe/Berlin"',
    ],
    [
      'six cron fields',
      pipeline({ schedule: { cron: '0 0 7 * * *', timezone: 'UTC' } }),
      'spec.schedule.cron: "0 0 7 * * *" is not a schedule: it has 6 fields; use five: minute, hour, day of month, month, day of week',
    ],
    [
      'an asterisk within a job',
      pipeline({ jobs: [{ namespace: 'a', name: 'x*y' }] }),
      'spec.jobs[0].name: "x*y" has an asterisk that is not at the end; only one may be, as the last character',
    ],
  ])('explains %s', (_, entity, problem) => {
    expect(problemsOf(entity)).toEqual([problem]);
  });

  it('answers any spec with a verdict or an InputError, never with a crash', () => {
    const keys = fc.constantFrom(
      'type',
      'owner',
      'tier',
      'jobs',
      'slos',
      'schedule',
      'x',
    );
    const specs = fc.dictionary(keys, fc.jsonValue());
    fc.assert(
      fc.property(specs, spec => {
        const entity = pipeline({});
        const text = JSON.stringify({ ...entity.spec, ...spec });
        const problems = problemsOf({ ...entity, spec: JSON.parse(text) });
        // A colon ends the path, unless it stands in a quoted key.
        const paths = problems.map(
          line => /^(?:[^:"]|"(?:[^"\\]|\\.)*")+/.exec(line)?.[0],
        );
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });

  // They are part of the repository: without them this fails, and should.
  const files = readdirSync(CATALOG_INFO, {
    encoding: 'utf8',
    recursive: true,
  }).filter(file => file.endsWith('.yaml'));
  it.each(files)('accepts the entities in catalog-info/%s', file => {
    const text = readFileSync(join(CATALOG_INFO, file), 'utf8');
    for (const document of parseAllDocuments(text)) {
      expect(problemsOf(document.toJS())).toEqual([]);
    }
  });
});
