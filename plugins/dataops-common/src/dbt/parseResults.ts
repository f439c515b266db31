import { DbtArtifact } from './detectDbtArtifact';
import {
  ArtifactProblem,
  describeJsonType,
  InvalidArtifactError,
} from './InvalidArtifactError';
import { durationOf, isRecord, recordOf, UnknownRecord } from './readJson';
import { parseDbtInstant } from './parseDbtInstant';

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
 * @throws InvalidArtifactError with every result that lacks an id or a status.
 */
export function parseResults(artifact: DbtArtifact): DbtResult[] {
  const list = Array.isArray(artifact.body.results)
    ? artifact.body.results
    : [];
  const problems: ArtifactProblem[] = [];
  const results: DbtResult[] = [];
  for (const [index, item] of list.entries()) {
    const pointer = `/results/${index}`;
    const raw: UnknownRecord = recordOf(item);
    const { unique_id: uniqueId, status } = raw;
    if (!isRecord(item)) {
      problems.push(problem(pointer, 'a result', item));
    } else if (typeof uniqueId !== 'string') {
      problems.push(problem(`${pointer}/unique_id`, 'a string', uniqueId));
    } else if (typeof status !== 'string') {
      problems.push(problem(`${pointer}/status`, 'a string', status));
    } else {
      results.push({ uniqueId, status, pointer, raw });
    }
  }
  if (problems.length > 0) {
    throw new InvalidArtifactError(problems.slice(0, 20));
  }
  return results;
}

function problem(
  pointer: string,
  expected: string,
  got: unknown,
): ArtifactProblem {
  return { pointer, expected, got: describeJsonType(got) };
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
