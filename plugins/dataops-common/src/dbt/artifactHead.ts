import { FactNote } from '../facts';
import { DbtArtifact } from './detectDbtArtifact';
import { ArtifactHead } from './DbtTranslation';
import { InvalidArtifactError } from './InvalidArtifactError';
import { parseDbtInstant } from './parseDbtInstant';
import { recordOf, textOf } from './readJson';

/** The heads of the artifacts that were sent. */
export interface ArtifactHeads {
  manifest?: ArtifactHead;
  catalog?: ArtifactHead;
  sources?: ArtifactHead;
  runResults?: ArtifactHead;
}

/**
 * When an artifact was written and by which invocation. Old and cut artifacts
 * may lack either: then the latest instant of their results stands for the
 * time, and after that the time of receipt.
 *
 * @throws InvalidArtifactError when nothing at all gives a time.
 */
export function artifactHead(
  artifact: DbtArtifact,
  receivedAt: number | undefined,
): ArtifactHead {
  const metadata = recordOf(artifact.body.metadata);
  const generatedAt = parseDbtInstant(metadata.generated_at);
  const at = generatedAt?.ms ?? latestInstant(artifact) ?? receivedAt;
  if (at === undefined) {
    throw new InvalidArtifactError([
      {
        pointer: '/metadata/generated_at',
        expected: 'an instant',
        got: metadata.generated_at === undefined ? 'nothing' : 'something else',
      },
    ]);
  }
  const pointer = '/metadata/generated_at';
  const notes: FactNote[] = [];
  if (!generatedAt) {
    notes.push({ pointer, note: 'assumed-time' });
  } else if (generatedAt.assumedUtc) {
    notes.push({ pointer, note: 'assumed-utc' });
  }
  const invocationId = textOf(metadata.invocation_id);
  return { at, invocationId, invocationKey: invocationId ?? `at-${at}`, notes };
}

/** Two artifacts are of one invocation when both say so; silence is no proof. */
export function sameInvocation(a?: ArtifactHead, b?: ArtifactHead): boolean {
  return a?.invocationId !== undefined && a.invocationId === b?.invocationId;
}

function latestInstant(artifact: DbtArtifact): number | undefined {
  const { results } = artifact.body;
  let latest: number | undefined;
  for (const result of Array.isArray(results) ? results : []) {
    const { timing, snapshotted_at: snapshottedAt } = recordOf(result);
    const steps = Array.isArray(timing) ? timing : [];
    const texts = [snapshottedAt, ...steps.map(s => recordOf(s).completed_at)];
    for (const text of texts) {
      const ms = parseDbtInstant(text)?.ms;
      latest = ms === undefined ? latest : Math.max(latest ?? ms, ms);
    }
  }
  return latest;
}
