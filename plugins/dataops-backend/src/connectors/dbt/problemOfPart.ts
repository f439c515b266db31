import { ArtifactProblem } from '@headwater/backstage-plugin-dataops-common';

/** What is wrong with a whole part of a form, or a member of the JSON object in its place. */
export function problemOfPart(
  name: string,
  expected: string,
  got: string,
): ArtifactProblem {
  const segment = name.replace(/~/g, '~0').replace(/\//g, '~1');
  return { pointer: `/${segment}`, expected, got };
}
