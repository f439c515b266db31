import { JsonObject } from '@backstage/types';
import { Random } from '../../../__testUtils__/Random';

const START = Date.UTC(2026, 9, 1);
const MINUTE = 60_000;
const PRODUCER = 'https://example.com/history/1.0';
const SCHEMA = 'https://openlineage.io/spec/2-0-2/OpenLineage.json';

/** The instant some minutes after the story began. */
export function minute(n: number): number {
  return START + n * MINUTE;
}

function ids(names: readonly string[]): JsonObject[] {
  return names.map(name => ({ namespace: 'ns', name }));
}

/** One event of a run. */
export function runEvent(
  job: string,
  runId: string,
  at: number,
  eventType: string,
  io: { reads?: readonly string[]; writes?: readonly string[] } = {},
  streaming = false,
): JsonObject {
  const jobType = { processingType: 'STREAMING', integration: 'FLINK' };
  return {
    eventTime: new Date(at).toISOString(),
    eventType,
    producer: PRODUCER,
    schemaURL: SCHEMA,
    run: { runId },
    job: {
      namespace: 'ns',
      name: job,
      ...(streaming ? { facets: { jobType } } : {}),
    },
    inputs: ids(io.reads ?? []),
    outputs: ids(io.writes ?? []),
  };
}

/** A run that started and ended at one instant. */
export function completed(
  job: string,
  runId: string,
  at: number,
  reads: readonly string[],
  writes: readonly string[],
): JsonObject {
  return runEvent(job, runId, at, 'COMPLETE', { reads, writes });
}

/** A job that says what it does without running. */
export function jobEvent(
  job: string,
  at: number,
  reads: readonly string[],
  writes: readonly string[],
): JsonObject {
  return {
    eventTime: new Date(at).toISOString(),
    producer: PRODUCER,
    schemaURL: `${SCHEMA}#/$defs/JobEvent`,
    job: { namespace: 'ns', name: job },
    inputs: ids(reads),
    outputs: ids(writes),
  };
}

/** A dataset that is dropped. */
export function dropped(dataset: string, at: number): JsonObject {
  return {
    eventTime: new Date(at).toISOString(),
    producer: PRODUCER,
    schemaURL: `${SCHEMA}#/$defs/DatasetEvent`,
    dataset: {
      namespace: 'ns',
      name: dataset,
      facets: { lifecycleStateChange: { lifecycleStateChange: 'DROP' } },
    },
  };
}

const DATASETS = Array.from({ length: 7 }, (_, i) => `d${i}`);
const JOBS = Array.from({ length: 5 }, (_, i) => `j${i}`);

/**
 * A made-up history of a hundred minutes, with ties in time: runs that end well
 * and badly, designs, a streaming job, datasets that are dropped and come back.
 */
export function historyEvents(seed: number): JsonObject[] {
  const random = new Random(seed);
  const some = () => random.some(DATASETS, 0.3);
  const events: JsonObject[] = [];
  for (let i = 0; i < 40; i++) {
    const job = random.pick(JOBS);
    const at = minute(random.int(90));
    if (random.chance(0.2)) {
      events.push(jobEvent(job, at, some(), some()));
      continue;
    }
    const end = at + random.int(8) * MINUTE;
    const type = random.pick(['COMPLETE', 'COMPLETE', 'COMPLETE', 'FAIL']);
    const run = `r${random.int(9)}${i}`;
    events.push(
      runEvent(job, run, at, 'START', { reads: some() }),
      runEvent(job, run, end, type, { reads: some(), writes: some() }),
    );
  }
  for (const at of [30, 60]) {
    const io = { reads: some(), writes: some() };
    events.push(runEvent('stream', 's', minute(at), 'RUNNING', io, true));
  }
  for (const dataset of random.some(DATASETS, 0.5)) {
    events.push(dropped(dataset, minute(random.int(100))));
  }
  return events;
}
