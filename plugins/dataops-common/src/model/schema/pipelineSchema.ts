import { PIPELINE_KIND } from '../kinds';
import { commonFields, datasetRefsField, textField } from './commonFields';
import { entitySchema } from './entitySchema';
import { pipelineIndicators } from './indicators';
import { calendarField, cronField, timeZoneField } from './scheduleFields';
import { sloListSchema } from './sloSchema';

const jobs = {
  type: 'array',
  uniqueItems: true,
  description:
    'The OpenLineage jobs that it consists of. Without any, only what it declares is known of it.',
  items: {
    title: 'PipelineJob',
    type: 'object',
    description: 'One job, or all whose name begins alike.',
    required: ['namespace', 'name'],
    additionalProperties: false,
    properties: {
      namespace: {
        ...textField('The scheduler, exactly as reported.', 'airflow'),
        'x-format': 'job-pattern',
      },
      name: {
        ...textField(
          'The name within the scheduler. An asterisk at the end, and only there, stands for any text.',
          'orders_daily',
          'orders_daily.*',
        ),
        'x-format': 'job-pattern',
      },
    },
  },
};

const schedule = {
  title: 'PipelineSchedule',
  type: 'object',
  description: 'When a run is due.',
  required: ['cron', 'timezone'],
  additionalProperties: false,
  properties: {
    cron: cronField,
    timezone: timeZoneField,
    calendar: calendarField,
  },
};

const spec = {
  title: 'PipelineSpec',
  type: 'object',
  description: 'What a pipeline declares of itself.',
  required: ['type', 'lifecycle', 'owner'],
  additionalProperties: false,
  properties: {
    type: textField(
      'What runs it. These values are known; your own are as good.',
      'dbt',
      'airflow',
      'dagster',
      'prefect',
      'spark',
      'flink',
    ),
    ...commonFields,
    jobs,
    schedule,
    readsFrom: datasetRefsField('What it reads.'),
    writesTo: datasetRefsField('What it writes.'),
    slos: sloListSchema('PipelineSlo', pipelineIndicators),
  },
  // A success indicator inherits the schedule of its pipeline, if there is one.
  if: { required: ['schedule'] },
  else: {
    properties: {
      slos: {
        items: {
          properties: {
            indicator: {
              properties: {
                success: {
                  required: ['schedule'],
                  'x-why': 'the pipeline has no spec.schedule to inherit',
                },
              },
            },
          },
        },
      },
    },
  },
};

/**
 * JSON Schema (draft 7) of the kind Pipeline; see {@link datasetEntitySchema}.
 *
 * @public
 */
export const pipelineEntitySchema = entitySchema({
  kind: PIPELINE_KIND,
  description: 'Jobs that make datasets from datasets, and who runs them.',
  spec,
});
