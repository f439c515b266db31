import { InputError } from '@backstage/errors';
import { Problem } from './describeProblem';

/** The one error of an entity, with all its problems. */
export function invalidEntityError(
  subject: string,
  problems: readonly Problem[],
): InputError {
  const count =
    problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return new InputError(
    [
      `${subject} has ${count}:`,
      ...problems.map(({ path, text }) => `${path}: ${text}`),
    ].join('\n'),
  );
}
