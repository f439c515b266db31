import { FacetFact } from '../facts';
import { OlIdentity } from '../identity';
import { NodeIo } from './DbtLineage';
import { DbtNode } from './DbtNode';
import { DbtResult, ResultTimes } from './parseResults';
import {
  assertionResult,
  messageOf,
  resultFacet,
  statisticsFacet,
  testRunFacet,
} from './resultFacets';
import { ResultOutcome } from './resultOutcome';

/** What a result says, by what it says it of. */
export interface FacetsOfResult {
  run: FacetFact[];
  /** The datasets that the test speaks of. */
  tested: FacetFact[];
  output: FacetFact[];
}

/**
 * The facets of a result, each thing said once: the verdict of a test in the
 * assertion on what it tested and, where there is none, in `test` on its run;
 * written rows on what was written; an error in `errorMessage`; times and end
 * in the run itself; and in `dbt_result` what is left.
 *
 * @param options - `io` what the run read and wrote, where that is known
 */
export function facetsOfResult(options: {
  result: DbtResult;
  outcome: ResultOutcome;
  isTest: boolean;
  times: ResultTimes;
  node?: DbtNode;
  io?: NodeIo;
  redactText?: (text: string) => string;
}): FacetsOfResult {
  const { result, outcome, isTest, times, node, io, redactText } = options;
  const facets: FacetsOfResult = { run: [], tested: [], output: [] };
  if (node?.role === 'test' && io && io.inputs.some(isTestedIn(io))) {
    const value = {
      assertions: [assertionResult(node, result, outcome.outcome)],
    };
    facets.tested.push({ name: 'dataQualityAssertions', value });
  } else if (isTest) {
    const value = testRunFacet(result, outcome.outcome, node);
    facets.run.push({ name: 'test', value });
  }
  const statistics =
    io?.output && outcome.eventType === 'COMPLETE'
      ? statisticsFacet(result)
      : undefined;
  if (statistics) {
    facets.output.push({ name: 'outputStatistics', value: statistics });
  }
  const error =
    outcome.outcome === 'error' ? messageOf(result, redactText) : undefined;
  if (error) {
    const value = { message: error, programmingLanguage: 'SQL' };
    facets.run.push({ name: 'errorMessage', value });
  }
  const rest = resultFacet(result, outcome.outcome, redactText, {
    verdict: isTest || (outcome.outcome === 'pass' && outcome.touchedData),
    failures: facets.tested.length > 0,
    rows: statistics !== undefined,
    message: error !== undefined,
    duration: times.startedAt !== undefined && times.endedAt !== undefined,
  });
  if (rest) {
    facets.run.push({ name: 'dbt_result', value: rest });
  }
  return facets;
}

/** Whether a dataset is one that the test speaks of. */
export function isTestedIn({
  tested,
}: NodeIo): (dataset: OlIdentity) => boolean {
  return dataset => tested.includes(dataset);
}
