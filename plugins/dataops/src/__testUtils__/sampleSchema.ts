import { SchemaVersion } from '@headwater/backstage-plugin-dataops-common';

/** Two versions: a column was renamed, another added, one holds others. */
export const SAMPLE_SCHEMA: SchemaVersion[] = [
  {
    version: '8f3c0a71c2',
    firstSeen: '2026-11-12T05:00:00.000Z',
    lastSeen: '2026-11-20T06:00:00.000Z',
    fields: [
      { name: 'order_id', type: 'bigint', description: 'One order' },
      { name: 'amount_eur', type: 'numeric' },
      {
        name: 'customer',
        type: 'struct',
        fields: [
          { name: 'id', type: 'bigint' },
          { name: 'email', type: 'text', description: 'Personal data' },
        ],
      },
    ],
    changes: [
      { change: 'renamed', column: 'amount', from: 'amount', to: 'amount_eur' },
      { change: 'added', column: 'customer' },
    ],
  },
  {
    version: '11aa22bb33',
    firstSeen: '2026-10-03T08:00:00.000Z',
    lastSeen: '2026-11-11T06:00:00.000Z',
    fields: [
      { name: 'order_id', type: 'bigint' },
      { name: 'amount', type: 'numeric' },
    ],
  },
];
