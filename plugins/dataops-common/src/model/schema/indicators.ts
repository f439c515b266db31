import { JsonObject } from '@backstage/types';
import {
  calendarField,
  cronField,
  durationField,
  timeZoneField,
} from './scheduleFields';

const slotFields = {
  cron: cronField,
  timeZone: timeZoneField,
  calendar: calendarField,
  grace: durationField('How much later still counts as in time.', true),
};

const expectEvery = durationField(
  'After how long without a result the state is unknown; 7d when absent.',
);

const quantity = { type: 'integer', minimum: 0 };

const freshness = {
  title: 'FreshnessIndicator',
  type: 'object',
  description: 'The data is recent enough: by age, or by a time of day.',
  additionalProperties: false,
  oneOf: [{ required: ['maxAge'] }, { required: ['schedule'] }],
  properties: {
    maxAge: durationField('The greatest age at any time; needs Timeslices.'),
    schedule: {
      title: 'FreshnessSchedule',
      type: 'object',
      description: 'When new data is due.',
      required: ['cron', 'timeZone'],
      additionalProperties: false,
      properties: {
        ...slotFields,
        lag: durationField(
          'How far the data may end before the due time; give it where partial loads land during the day.',
          true,
        ),
      },
    },
  },
};

const volume = {
  title: 'VolumeIndicator',
  type: 'object',
  description: 'The number of rows is within bounds.',
  additionalProperties: false,
  anyOf: ['min', 'max', 'minRatio', 'maxRatio'].map(name => ({
    required: [name],
  })),
  dependencies: {
    minRatio: ['medianOf'],
    maxRatio: ['medianOf'],
    medianOf: {
      anyOf: [{ required: ['minRatio'] }, { required: ['maxRatio'] }],
    },
  },
  properties: {
    min: { ...quantity, description: 'The fewest rows.' },
    max: { ...quantity, description: 'The most rows.' },
    medianOf: {
      type: 'integer',
      minimum: 1,
      description: 'Of how many previous observations the median is taken.',
    },
    minRatio: {
      type: ['number', 'string'],
      'x-format': 'decimal',
      description: 'The fewest rows as a multiple of that median.',
    },
    maxRatio: {
      type: ['number', 'string'],
      'x-format': 'decimal',
      description: 'The most rows as a multiple of that median.',
    },
    expectEvery,
  },
};

const quality = {
  title: 'QualityIndicator',
  type: 'object',
  description: 'Checks pass.',
  required: ['checks'],
  additionalProperties: false,
  properties: {
    checks: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      description: 'The unique ids of the checks.',
      items: {
        type: 'string',
        'x-format': 'text',
        description: 'A unique id.',
      },
    },
    expectEvery,
  },
};

const success = {
  title: 'SuccessIndicator',
  type: 'object',
  description: 'A run succeeds in time.',
  additionalProperties: false,
  properties: {
    schedule: {
      title: 'SuccessSchedule',
      type: 'object',
      description: 'When a run is due; that of the pipeline when absent.',
      required: ['cron', 'timeZone'],
      additionalProperties: false,
      properties: slotFields,
    },
  },
};

const duration = {
  title: 'DurationIndicator',
  type: 'object',
  description: 'Runs are short enough.',
  required: ['max'],
  additionalProperties: false,
  properties: {
    max: durationField('The longest that a run may take.'),
    expectEvery,
  },
};

/** What can be promised of a dataset. */
export const datasetIndicators: JsonObject = { freshness, volume, quality };

/** What can be promised of a pipeline. */
export const pipelineIndicators: JsonObject = { success, duration };
