import {
  ArtifactProblem,
  DbtArtifacts,
  InvalidArtifactError,
} from '@headwater/backstage-plugin-dataops-common';
import { problemOfPart } from './problemOfPart';

/** Members of the payload, named as the files are. */
const FILES = new Map<string, keyof DbtArtifacts>([
  ['manifest', 'manifest'],
  ['run_results', 'runResults'],
  ['sources', 'sources'],
  ['catalog', 'catalog'],
]);

const TEXTS = ['namespace', 'jobNamespace'];

const NAMES = [...FILES.keys(), ...TEXTS].join(', ');

/**
 * What was sent: the artifacts, and what none of them says.
 *
 * @throws InvalidArtifactError with every member that is none of these
 */
export function readDbtPayload(payload: unknown): {
  artifacts: DbtArtifacts;
  namespace?: string;
  jobNamespace?: string;
} {
  if (
    typeof payload !== 'object' ||
    payload === null ||
    Array.isArray(payload)
  ) {
    const expected = `an object with any of ${[...FILES.keys()].join(', ')}`;
    const got = payload === null ? 'null' : 'no object';
    throw new InvalidArtifactError([{ pointer: '', expected, got }]);
  }
  const artifacts: DbtArtifacts = {};
  const texts: Record<string, string> = {};
  const problems: ArtifactProblem[] = [];
  for (const [name, value] of Object.entries(payload)) {
    const file = FILES.get(name);
    if (file) {
      artifacts[file] = value;
    } else if (TEXTS.includes(name) && typeof value === 'string' && value) {
      texts[name] = value;
    } else {
      problems.push(
        TEXTS.includes(name)
          ? problemOfPart(name, 'a non-empty text', 'something else')
          : problemOfPart(name, `only ${NAMES}`, 'another name'),
      );
    }
  }
  if (problems.length > 0) {
    throw new InvalidArtifactError(problems);
  }
  if (Object.keys(artifacts).length === 0) {
    const expected = `at least one of ${[...FILES.keys()].join(', ')}`;
    throw new InvalidArtifactError([
      { pointer: '', expected, got: 'none of them' },
    ]);
  }
  return { artifacts, ...texts };
}
