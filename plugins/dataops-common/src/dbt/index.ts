export {
  DBT_PRODUCER,
  dbtArtifactsInSlices,
  dbtArtifactsToFacts,
} from './dbtArtifactsToFacts';
export type {
  DbtArtifacts,
  DbtTranslation,
  DbtTranslationOptions,
} from './dbtArtifactsToFacts';
export type { Slices } from './slices';
export type { DbtSummary } from './DbtSummary';
export { detectDbtArtifact } from './detectDbtArtifact';
export type { DbtArtifact, DbtArtifactKind } from './detectDbtArtifact';
export { InvalidArtifactError } from './InvalidArtifactError';
export type { ArtifactProblem } from './InvalidArtifactError';
export { DBT_OUTCOMES } from './resultOutcome';
export type { DbtOutcome } from './resultOutcome';
