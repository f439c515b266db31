import { DbtArtifact } from './detectDbtArtifact';
import { durationOf, recordOf, UnknownRecord } from './readJson';
import { parseDbtInstant } from './parseDbtInstant';
import { ShapeCheck } from './ShapeCheck';

/** One element of `results`, of run results or of sources. */
export interface DbtResult {
  /** Empty in some real files: then the result says of nothing in particular. */
  uniqueId: string;
  /** As dbt wrote it. */
  status: string;
  /** JSON pointer of the result. */
  pointer: string;
  raw: UnknownRecord;
}

/**
 * Reads the results of an artifact.
 *
 * @throws InvalidArtifactError with every result that lacks an id or a status,
 * or whose times cannot be read
 */
export function parseResults(artifact: DbtArtifact): DbtResult[] {
  const list = Array.isArray(artifact.body.results)
    ? artifact.body.results
    : [];
  const check = new ShapeCheck();
  const results: DbtResult[] = [];
  for (const [index, raw] of list.entries()) {
    const pointer = `/results/${index}`;
    if (!check.thing(raw, pointer)) {
      continue;
    }
    const { unique_id: uniqueId, status } = raw;
    if (typeof uniqueId !== 'string') {
      check.refuse(`${pointer}/unique_id`, 'a string', uniqueId);
    } else if (typeof status !== 'string') {
      check.refuse(`${pointer}/status`, 'a string', status);
    } else {
      check.text(raw, 'relation_name', pointer);
      checkTimes(raw, pointer, check);
      results.push({ uniqueId, status, pointer, raw });
    }
  }
  check.end();
  return results;
}

/** An instant that is dropped would let the time of the whole file stand for it. */
function checkTimes(raw: UnknownRecord, at: string, check: ShapeCheck): void {
  check.instant(raw, 'max_loaded_at', at);
  check.instant(raw, 'snapshotted_at', at);
  const { timing } = raw;
  if (!Array.isArray(timing)) {
    if (timing !== undefined && timing !== null) {
      check.refuse(`${at}/timing`, 'a list of steps', timing);
    }
    return;
  }
  for (const [index, step] of timing.entries()) {
    const pointer = `${at}/timing/${index}`;
    if (check.thing(step, pointer)) {
      check.instant(step, 'started_at', pointer);
      check.instant(step, 'completed_at', pointer);
    }
  }
}

/** When the work on a node began and ended, in ms, as far as the result says. */
export interface ResultTimes {
  startedAt?: number;
  endedAt?: number;
  /** True when an instant had no zone. */
  assumedUtc: boolean;
}

/**
 * From the earliest start to the latest end of `timing`; where an end is
 * missing, the start plus `execution_time`. Broken and skipped nodes often have
 * no timing at all: then nothing is made up.
 */
export function timesOf(result: DbtResult): ResultTimes {
  const times: ResultTimes = { assumedUtc: false };
  const timing = Array.isArray(result.raw.timing) ? result.raw.timing : [];
  for (const step of timing) {
    const start = parseDbtInstant(recordOf(step).started_at);
    const end = parseDbtInstant(recordOf(step).completed_at);
    if (start) {
      times.startedAt = Math.min(times.startedAt ?? start.ms, start.ms);
    }
    if (end) {
      times.endedAt = Math.max(times.endedAt ?? end.ms, end.ms);
    }
    times.assumedUtc ||= Boolean(start?.assumedUtc || end?.assumedUtc);
  }
  const duration = durationOf(result.raw.execution_time);
  if (
    times.startedAt !== undefined &&
    times.endedAt === undefined &&
    duration !== undefined
  ) {
    times.endedAt = times.startedAt + duration;
  }
  return times;
}
