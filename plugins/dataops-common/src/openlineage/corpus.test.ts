import {
  corpusFiles,
  describeCorpus,
  eventsIn,
  readDocuments,
} from './__testUtils__/corpus';
import { DEFAULTS } from './__testUtils__/events';
import { InvalidEventError } from './InvalidEventError';
import { parseOpenLineageEvent } from './parseOpenLineageEvent';
import { redactEvent } from './redactEvent';
import { toLineageFacts } from './toLineageFacts';

/** `taken`, or why not: the first wrong field and what stood there, in general words. */
function outcome(value: unknown): string {
  try {
    const { event, notes } = redactEvent(
      parseOpenLineageEvent(value),
      DEFAULTS,
    );
    const again = redactEvent(event, DEFAULTS);
    expect(again.event).toEqual(event);
    const facts = toLineageFacts(event, { contentKey: () => 'k', notes });
    expect(Number.isInteger(facts.at)).toBe(true);
    return 'taken';
  } catch (error) {
    if (!(error instanceof InvalidEventError)) {
      throw error;
    }
    const [{ pointer, got }] = error.problems;
    return `${pointer}: ${got.startsWith('a template') ? 'a template' : got}`;
  }
}

function countFolders(root: string, skipped: RegExp): Record<string, unknown> {
  const folders: Record<string, Record<string, number>> = {};
  for (const file of corpusFiles(root)) {
    if (skipped.test(file)) {
      continue;
    }
    const folder = file.split('/')[1];
    const counts = (folders[folder] ??= {});
    const events = readDocuments(file).flatMap(eventsIn);
    if (events.length === 0) {
      counts['no event'] = (counts['no event'] ?? 0) + 1;
    }
    for (const event of events) {
      const key = outcome(event);
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return folders;
}

describeCorpus('every OpenLineage file of the corpus', () => {
  it('is taken or refused for the reason that stands here', () => {
    expect(countFolders('openlineage', /\/schema\//)).toMatchInlineSnapshot(`
      {
        "airflow-real": {
          "taken": 32,
        },
        "client-python": {
          "no event": 1,
          "taken": 4,
        },
        "correlator": {
          "taken": 3,
        },
        "dbt-producer-expected": {
          "/eventTime: nothing": 15,
        },
        "flink-expected": {
          "/eventTime: a template": 8,
          "/eventTime: nothing": 10,
        },
        "hive-expected": {
          "/eventTime: nothing": 22,
        },
        "marquez-api-responses": {
          "/eventTime: nothing": 1,
          "no event": 5,
        },
        "marquez-api-tests": {
          "taken": 15,
        },
        "marquez-apples": {
          "taken": 8,
        },
        "marquez-seed": {
          "/eventTime: a template": 26,
        },
        "proxy-fluentd": {
          "/run/runId: nothing": 1,
          "taken": 7,
        },
        "spark-cll-real": {
          "taken": 9,
        },
        "spark-dataproc-real": {
          "taken": 17,
        },
        "spark-expected": {
          "/eventTime: nothing": 37,
          ": only eventType, inputs, outputs": 2,
        },
        "spark-sql": {
          "/run/runId: nothing": 4,
        },
        "spec-tests": {
          "/eventTime: nothing": 3,
          "no event": 43,
          "taken": 1,
        },
      }
    `);
  });

  it('is so in the event files beside dbt artifacts too', () => {
    expect(countFolders('openlineage-dbt-pairs', /\/(target|logs)\//))
      .toMatchInlineSnapshot(`
      {
        "alias": {
          "/eventTime: a template": 2,
        },
        "build": {
          "/eventTime: a template": 6,
        },
        "catalog": {
          "/eventTime: a template": 2,
        },
        "compiled_code": {
          "/eventTime: a template": 4,
        },
        "duckdb": {
          "/eventTime: nothing": 2,
        },
        "env_vars": {
          "/eventTime: a template": 2,
        },
        "fail": {
          "/eventTime: a template": 6,
        },
        "large": {
          "/eventTime: a template": 7,
          "/run/runId: nothing": 1,
          "taken": 2,
        },
        "postgres": {
          "taken": 10,
        },
        "singular_test": {
          "taken": 4,
        },
        "snapshot": {
          "taken": 2,
        },
        "spark": {
          "/eventTime: a template": 4,
          "/run/runId: nothing": 20,
        },
        "structured_logs": {
          "taken": 344,
        },
        "test": {
          "taken": 10,
        },
      }
    `);
  });

  it('gives lineage where the stream of a real Airflow holds some', () => {
    const facts = corpusFiles('openlineage/airflow-real')
      .flatMap(readDocuments)
      .flatMap(eventsIn)
      .map(value => redactEvent(parseOpenLineageEvent(value), DEFAULTS))
      .map(({ event, notes }) =>
        toLineageFacts(event, { contentKey: () => 'k', notes }),
      );
    const starts = facts.filter(({ runs }) => runs[0].eventType === 'START');
    expect(facts).toHaveLength(32);
    expect(starts.flatMap(({ io }) => io)).toEqual([]);
    expect(facts.flatMap(({ io }) => io).length).toBeGreaterThan(0);
    expect(facts.filter(({ runs }) => runs[0].parent).length).toBeGreaterThan(
      20,
    );
  });
});
