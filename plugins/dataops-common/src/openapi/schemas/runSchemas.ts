import { ApiSchema } from '../OpenApiDocument';
import {
  count,
  extend,
  instant,
  list,
  members,
  object,
  ref,
  text,
  word,
} from '../schemaWords';

const runState = word([
  'running',
  'complete',
  'failed',
  'aborted',
  'skipped',
  'unknown',
]);

const runSummary = members(
  { runId: text(), job: ref('OlIdentity'), state: ref('RunState') },
  {
    startedAt: instant(),
    endedAt: instant(),
    nominalStart: instant(),
    nominalEnd: instant(),
  },
);

/** Runs, and what they did to a dataset. */
export const runSchemas: Record<string, ApiSchema> = {
  RunState: runState,
  RunSummary: object(runSummary),
  RunRow: object(
    extend(
      runSummary,
      { inputs: count(), outputs: count() },
      {
        durationMs: { type: 'number' },
        parent: object(
          members({ job: ref('OlIdentity'), runId: text() }),
          'The run that started this one, where it was reported',
        ),
        error: text('The first line of the error, if the run reported one'),
        producer: text(),
      },
    ),
  ),
  DatasetUpdate: object(
    members(
      {
        runId: text(),
        job: ref('OlIdentity'),
        state: ref('RunState'),
        at: instant('When the run ended, or was last heard of'),
      },
      {
        pipelineRef: text(),
        nominalEnd: instant(),
        rowCount: { type: 'number' },
        bytes: { type: 'number' },
        checks: object(
          members({ passed: count(), failed: count(), total: count() }),
          'Checks reported with it; absent = none reported',
        ),
      },
    ),
    'One arrival of data: a run that wrote the dataset',
  ),
  SchemaField: object(
    members(
      { name: text() },
      { type: text(), description: text(), fields: list(ref('SchemaField')) },
    ),
  ),
  SchemaChange: object(
    members(
      {
        change: word(['added', 'removed', 'type-changed', 'renamed']),
        column: text(),
      },
      { from: text(), to: text() },
    ),
  ),
  SchemaVersion: object(
    members(
      {
        version: text('Content hash, the same for the same columns'),
        firstSeen: instant(),
        lastSeen: instant(),
        fields: list(ref('SchemaField')),
      },
      {
        changes: list(
          ref('SchemaChange'),
          'Against the version before it; absent for the first',
        ),
      },
    ),
  ),
  DatasetSchema: object(
    members({
      versions: list(
        ref('SchemaVersion'),
        'Newest first. Empty = no columns received',
      ),
      asOf: instant(),
    }),
  ),
};
