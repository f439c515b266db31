import { InvalidArtifactError } from './InvalidArtifactError';
import { Slices } from './slices';

/** Reads a part of what was sent: its problems point into that part. */
export function withinPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw pointingInto(part, error);
  }
}

/** {@link withinPart} for work in slices. */
export function* withinPartInSlices<T>(
  part: string,
  work: Slices<T>,
): Slices<T> {
  try {
    return yield* work;
  } catch (error) {
    throw pointingInto(part, error);
  }
}

function pointingInto(part: string, error: unknown): unknown {
  return error instanceof InvalidArtifactError
    ? new InvalidArtifactError(
        error.problems.map(p => ({ ...p, pointer: `/${part}${p.pointer}` })),
      )
    : error;
}
