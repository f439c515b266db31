import { FactNote } from '../facts';
import { contentOfArtifact } from './contentOfArtifact';
import { DbtArtifact } from './detectDbtArtifact';
import { ArtifactHead } from './DbtTranslation';
import { InvalidArtifactError } from './InvalidArtifactError';
import { parseDbtInstant } from './parseDbtInstant';
import { recordOf, textOf } from './readJson';
import { ShapeCheck } from './ShapeCheck';
import { Slices } from './slices';

/** The heads of the artifacts that were sent. */
export interface ArtifactHeads {
  manifest?: ArtifactHead;
  catalog?: ArtifactHead;
  sources?: ArtifactHead;
  runResults?: ArtifactHead;
}

/** What an artifact without a time or an invocation goes by. */
export interface TimeOptions {
  /** When it arrived, ms UTC. */
  receivedAt?: number;
  /** A hash that names content. */
  contentKey?: (text: string) => string;
}

const POINTER = '/metadata/generated_at';

/**
 * When an artifact was written and by which invocation. Old and cut artifacts
 * may lack either. Then the latest instant in them stands for the time, and
 * after that the time of receipt, except for run results: nothing may claim
 * that something ran when it was sent. What has neither an invocation nor a time
 * is known by its content, so that it is the same when it is sent again.
 *
 * @throws InvalidArtifactError when nothing gives a time.
 */
export function* artifactHead(
  artifact: DbtArtifact,
  options: TimeOptions,
): Slices<ArtifactHead> {
  const metadata = recordOf(artifact.body.metadata);
  const check = new ShapeCheck();
  check.instant(metadata, 'generated_at', '/metadata');
  check.end();
  const generatedAt = parseDbtInstant(metadata.generated_at);
  const told = generatedAt?.ms ?? latestInstant(artifact);
  const isRun = artifact.kind === 'run-results';
  const at = told ?? (isRun ? undefined : options.receivedAt);
  if (at === undefined) {
    const expected = isRun
      ? 'an instant, since no result has a timing either'
      : 'an instant';
    throw new InvalidArtifactError([
      { pointer: POINTER, expected, got: 'nothing' },
    ]);
  }
  const notes: FactNote[] = [];
  if (!generatedAt) {
    notes.push({ pointer: POINTER, note: 'assumed-time' });
  } else if (generatedAt.assumedUtc) {
    notes.push({ pointer: POINTER, note: 'assumed-utc' });
  }
  const invocationId = textOf(metadata.invocation_id);
  let invocationKey = invocationId ?? `at-${at}`;
  if (!invocationId && told === undefined && options.contentKey) {
    invocationKey = `of-${yield* contentOfArtifact(
      artifact,
      options.contentKey,
    )}`;
  }
  return { at, invocationId, invocationKey, notes };
}

/** Two artifacts are of one invocation when both say so; silence is no proof. */
export function sameInvocation(a?: ArtifactHead, b?: ArtifactHead): boolean {
  return a?.invocationId !== undefined && a.invocationId === b?.invocationId;
}

function latestInstant({ body }: DbtArtifact): number | undefined {
  let latest: number | undefined;
  for (const result of Array.isArray(body.results) ? body.results : []) {
    const { timing, snapshotted_at: snapshottedAt } = recordOf(result);
    const steps = Array.isArray(timing) ? timing.map(recordOf) : [];
    const texts = steps.flatMap(step => [step.started_at, step.completed_at]);
    for (const text of [snapshottedAt, ...texts]) {
      const ms = parseDbtInstant(text)?.ms;
      latest = ms === undefined ? latest : Math.max(latest ?? ms, ms);
    }
  }
  const { invocation_started_at: startedAt } = recordOf(body.metadata);
  return latest ?? parseDbtInstant(startedAt)?.ms;
}
