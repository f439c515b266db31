import { ErrorObject } from 'ajv';
import { describeProblem, Problem } from './describeProblem';

/**
 * The problems behind the errors of a schema, one per path, in the order of
 * the schema: a value of the wrong type would fail every further rule, too.
 */
export function findProblems(errors: readonly ErrorObject[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const error of inOrder(errors.filter(isOwnError))) {
    const problem = describeProblem(error);
    if (!problems.has(problem.path)) {
      problems.set(problem.path, problem);
    }
  }
  return [...problems.values()];
}

function inOrder(errors: ErrorObject[]): ErrorObject[] {
  const isType = (error: ErrorObject) => error.keyword === 'type';
  return [...errors.filter(isType), ...errors.filter(e => !isType(e))];
}

/** Whether it says something that no other error says better. */
function isOwnError(error: ErrorObject): boolean {
  const isBranch = /\/(oneOf|anyOf)\/\d+\//.test(error.schemaPath);
  return error.keyword !== 'if' && !isBranch;
}
