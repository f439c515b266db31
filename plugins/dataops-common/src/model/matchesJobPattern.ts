import { OlIdentity } from '../identity';

/**
 * Whether a job is one of those that an element of `spec.jobs` names. Both
 * halves must match, each exactly or, with an asterisk at the end, by how it
 * begins. Upper and lower case differ, as they do in OpenLineage.
 *
 * @public
 */
export function matchesJobPattern(
  pattern: OlIdentity,
  job: OlIdentity,
): boolean {
  return (
    matchesText(pattern.namespace, job.namespace) &&
    matchesText(pattern.name, job.name)
  );
}

function matchesText(pattern: string, text: string): boolean {
  return pattern.endsWith('*')
    ? text.startsWith(pattern.slice(0, -1))
    : text === pattern;
}
