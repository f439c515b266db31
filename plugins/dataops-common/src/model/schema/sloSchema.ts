import { JsonObject } from '@backstage/types';
import { durationField, timeZoneField } from './scheduleFields';

const alert = {
  title: 'SloAlert',
  type: 'object',
  description:
    'Fires when the budget burns too fast in a long and a short window.',
  required: ['severity', 'longWindow', 'shortWindow', 'budgetShare'],
  additionalProperties: false,
  properties: {
    severity: {
      enum: ['page', 'ticket'],
      description: 'Whether it wakes somebody or can wait.',
    },
    longWindow: durationField('The window that shows that it matters.'),
    shortWindow: durationField('The window that shows that it still goes on.'),
    budgetShare: {
      type: ['number', 'string'],
      'x-format': 'share',
      description: 'The share of the budget spent within the long window.',
      examples: [0.02],
    },
  },
};

const timeWindow = {
  title: 'SloTimeWindow',
  type: 'object',
  description: 'Over which time it is judged: rolling, or by the calendar.',
  required: ['duration'],
  additionalProperties: false,
  oneOf: [{ required: ['isRolling'] }, { required: ['calendar'] }],
  if: { required: ['calendar'] },
  then: { properties: { duration: { enum: ['1d', '1w', '1M', '1Q', '1Y'] } } },
  else: { properties: { duration: { 'x-format': 'rolling-window' } } },
  properties: {
    duration: {
      type: 'string',
      description:
        'Rolling: whole hours, at most 366d. Calendar: 1d, 1w, 1M, 1Q or 1Y.',
      examples: ['30d'],
    },
    isRolling: { enum: [true], description: 'The last so many hours or days.' },
    calendar: {
      title: 'SloCalendar',
      type: 'object',
      description: 'The current day, week, month, quarter or year.',
      required: ['timeZone'],
      additionalProperties: false,
      properties: { timeZone: timeZoneField },
    },
  },
};

const fields = {
  target: {
    type: ['number', 'string'],
    'x-format': 'ratio',
    description: 'The share that must be good, between 0 and 1.',
    examples: [0.99],
  },
  targetPercent: {
    type: ['number', 'string'],
    'x-format': 'percent',
    description: 'The same in percent, instead of `target`.',
    examples: [99],
  },
  budgetingMethod: {
    enum: ['Timeslices', 'Occurrences'],
    'x-refused': { RatioTimeslices: 'averages hide bad slices' },
    description:
      'What is counted: slices of time (advised for freshness) or events (advised elsewhere).',
  },
  timeSliceWindow: {
    type: 'string',
    'x-format': 'slice',
    description: 'The length of a slice: whole minutes that divide an hour.',
    examples: ['5m'],
  },
  timeSliceTarget: {
    type: ['number', 'string'],
    'x-format': 'share',
    description: 'The share of a slice that must be good; 1 when absent.',
  },
  timeWindow,
  noData: {
    enum: ['bad', 'ignore', 'good'],
    description:
      'What a unit without data counts as; `bad` for freshness, else `ignore`, when absent.',
  },
  alerting: {
    type: 'array',
    description: 'Absent: the default rules. Empty: none.',
    items: alert,
  },
};

/** Rules between fields, in standard JSON Schema so that editors know them too. */
const rules = {
  oneOf: [{ required: ['target'] }, { required: ['targetPercent'] }],
  allOf: [
    {
      if: {
        required: ['budgetingMethod'],
        properties: { budgetingMethod: { const: 'Timeslices' } },
      },
      then: {
        required: ['timeSliceWindow'],
        'x-why': 'Timeslices needs the length of a slice',
      },
    },
    {
      if: {
        required: ['indicator', 'budgetingMethod'],
        properties: {
          indicator: {
            required: ['freshness'],
            properties: { freshness: { required: ['maxAge'] } },
          },
          budgetingMethod: { const: 'Occurrences' },
        },
      },
      then: {
        properties: {
          budgetingMethod: {
            enum: ['Timeslices'],
            'x-why': 'an age is a state over time, not an event',
          },
        },
      },
    },
  ],
};

/** `spec.slos` of a kind, with what can be promised of it. */
export function sloListSchema(
  title: string,
  indicators: JsonObject,
): JsonObject {
  return {
    type: 'array',
    'x-unique-by': 'name',
    description: 'What is promised, in the words of OpenSLO.',
    items: {
      title,
      type: 'object',
      description: 'One promise.',
      required: ['name', 'indicator', 'budgetingMethod', 'timeWindow'],
      additionalProperties: false,
      ...rules,
      properties: {
        name: {
          type: 'string',
          'x-format': 'slo-name',
          description: 'A name, unique within the entity.',
          examples: ['by-seven'],
        },
        indicator: {
          title: `${title}Indicator`,
          type: 'object',
          description: 'What is measured: exactly one of these.',
          minProperties: 1,
          maxProperties: 1,
          additionalProperties: false,
          properties: indicators,
        },
        ...fields,
      },
    },
  };
}
