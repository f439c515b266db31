import { InputError } from '@backstage/errors';

/**
 * What is wrong with one field of an artifact.
 *
 * @public
 */
export interface ArtifactProblem {
  /** JSON pointer (RFC 6901) to the field; the empty string is the whole document. */
  pointer: string;
  /** What should stand there. */
  expected: string;
  /** What stands there, named by its type and never by its content. */
  got: string;
}

/**
 * A document that is no dbt artifact, or one that cannot be read: nothing of it
 * is applied. Answered as 400 with its problems.
 *
 * @public
 */
export class InvalidArtifactError extends InputError {
  readonly problems: ArtifactProblem[];

  constructor(problems: ArtifactProblem[]) {
    super(
      problems
        .map(
          p => `${p.pointer || 'body'}: expected ${p.expected}, got ${p.got}`,
        )
        .join('; '),
    );
    this.problems = problems;
  }
}

/** The JSON type of a value, for the `got` of a problem. */
export function describeJsonType(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}
