import { STATUSES_WORST_FIRST } from '../../api/status';
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

/** What every row, card, hit and graph node says of a thing. */
export const nodeSummary = members(
  {
    key: text(
      'The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL',
    ),
    kind: word(['dataset', 'job', 'pipeline', 'derivation']),
    label: text(
      "The name to show: the entity's title or name, else the observed name, of which only the table is shown where the namespace is one of dotted names (postgres, snowflake), and only the last folder of a path",
    ),
    verdict: ref('Verdict'),
  },
  {
    identity: ref('OlIdentity'),
    entityRef: text(
      'The catalog entity that stands for it; absent when only events know it',
    ),
    type: text(
      'spec.type of the entity, or what the events let infer; absent when not known',
    ),
    tier: { ...word([1, 2, 3]), type: 'integer' },
    ownerRef: text(),
    ownerSource: word(
      ['catalog', 'openlineage'],
      'Where the owner is from. Inferred owners are shown as such, never as fact',
    ),
    systemRef: text(),
    lifecycle: text(),
  },
);

const datasetRow = extend(
  nodeSummary,
  {
    downstreamCount: count(
      'Distinct datasets made from it, one step away, as the graph draws it: seen or declared',
    ),
    upstreamCount: count(),
  },
  {
    dataAsOf: instant(
      'When the last successful run wrote it; absent = never seen',
    ),
    columnCount: count(
      'Number of columns of the newest schema; absent when no schema was reported',
    ),
  },
);

const datasetDetail = extend(
  datasetRow,
  {
    identities: list(
      object(
        members({
          namespace: text(),
          name: text(),
          source: word(['declared', 'observed']),
        }),
      ),
      'All names under which it was reported or declared, canonical first',
    ),
    writtenBy: list(ref('NodeSummary'), 'Pipelines and jobs that write it now'),
    readBy: list(ref('NodeSummary')),
  },
  { description: text(), firstSeen: instant(), lastSeen: instant() },
);

const pipelineRow = extend(
  nodeSummary,
  {
    jobCount: count('Jobs that belong to it and were seen'),
    recent: list(
      ref('RunSummary'),
      'Newest runs, newest first, at most 12: state only',
    ),
  },
  {
    lastRun: ref('RunSummary'),
    schedule: ref('PipelineSchedule'),
    nextDue: instant('When the next run is due; absent without a schedule'),
  },
);

const pipelineDetail = extend(
  pipelineRow,
  {
    jobs: list(
      object(
        members(
          { namespace: text(), name: text(), key: text() },
          { lastRun: ref('RunSummary') },
        ),
      ),
    ),
    reads: list(ref('NodeSummary')),
    writes: list(ref('NodeSummary')),
  },
  { description: text() },
);

/** Datasets and pipelines, in rows and alone. */
export const nodeSchemas: Record<string, ApiSchema> = {
  OlIdentity: object(
    members({
      namespace: text('The naming authority: a scheduler or a data source'),
      name: text('The name within the namespace'),
    }),
    'The name that OpenLineage gives a job or a dataset: unique as a pair',
  ),
  Verdict: object(
    members(
      {
        status: word(STATUSES_WORST_FIRST),
        reason: text('One sentence, without a full stop at the end'),
      },
      {
        since: instant('When this state began; absent when that is not known'),
        evidenceAt: instant('When the facts behind it were last refreshed'),
      },
    ),
    'How a thing stands. unknown is a state of its own and never means healthy',
  ),
  NodeSummary: object(nodeSummary, 'What every answer says of a thing'),
  DatasetRow: object(datasetRow),
  DatasetDetail: object(datasetDetail),
  PipelineRow: object(pipelineRow),
  PipelineDetail: object(pipelineDetail),
  PipelineSchedule: object(
    members(
      {
        cron: text(
          'Five fields: minute, hour, day of month, month, day of week',
        ),
        timezone: text('A zone of the IANA database'),
      },
      {
        calendar: text(
          'The calendar of working days; on other days nothing is due',
        ),
      },
    ),
    'When a run is due',
  ),
};
