// What the dbt project does not say about its models: team, tier, promises.

const UTC = 'UTC';
const month = { duration: '30d', isRolling: true };

/** Fresh by a time of day, every day. */
const freshBy = (name, cron, target = 0.9) => ({
  name,
  indicator: { freshness: { schedule: { cron, timeZone: UTC, grace: '15m' } } },
  target,
  budgetingMethod: 'Timeslices',
  timeSliceWindow: '5m',
  timeWindow: month,
});

const neverOlderThan = (name, maxAge, target = 0.95) => ({
  name,
  indicator: { freshness: { maxAge } },
  target,
  budgetingMethod: 'Timeslices',
  timeSliceWindow: '5m',
  timeWindow: month,
});

const checked = (name, checks, target = 0.9) => ({
  name,
  indicator: { quality: { checks, expectEvery: '1d' } },
  target,
  budgetingMethod: 'Occurrences',
  timeWindow: month,
});

const finance = { owner: 'group:finance-data', onCall: 'user:lena.hoffmann' };
const growth = { owner: 'group:growth' };
const logistics = { owner: 'group:logistics' };

/** By model, source table, seed or snapshot name; merged over the defaults of its layer. */
export const WAREHOUSE = {
  raw_orders: { tier: 1, slos: [neverOlderThan('loaded-daily', '26h')] },
  raw_order_lines: { tier: 1 },
  raw_customers: { classification: 'confidential' },
  raw_payments: {
    tier: 1,
    owner: 'group:payments',
    classification: 'confidential',
  },
  raw_refunds: { owner: 'group:payments' },
  raw_shipments: logistics,
  raw_shipment_events: logistics,
  raw_web_events: { owner: 'group:web-platform' },
  raw_web_sessions: { owner: 'group:web-platform' },
  raw_crm_contacts: {
    owner: 'group:crm',
    tier: 2,
    classification: 'confidential',
    slos: [neverOlderThan('loaded-daily', '26h')],
  },
  raw_fx_rates: {
    ...finance,
    tier: 1,
    slos: [freshBy('before-the-build', '45 4 * * *')],
  },
  raw_ad_spend: growth,
  stg_orders: { tier: 1 },
  stg_payments: {
    tier: 1,
    slos: [checked('one-row-per-payment', ['unique_stg_payments_payment_id'])],
  },
  stg_customers: { classification: 'confidential' },
  stg_crm_contacts: { classification: 'confidential' },
  int_customer_contacts: { classification: 'confidential' },
  dim_customers: {
    tier: 2,
    classification: 'confidential',
    steward: 'user:priya.nair',
  },
  fct_orders: {
    tier: 1,
    steward: 'user:priya.nair',
    onCall: 'user:tomas.novak',
    contract: '../../estate/dbt/models/marts/_marts.yml',
    slos: [freshBy('by-six', '0 6 * * *')],
  },
  fct_refunds: { ...finance, tier: 2 },
  fct_payments: { ...finance, tier: 2 },
  fct_shipments: logistics,
  orders_daily: {
    tier: 1,
    steward: 'user:priya.nair',
    onCall: 'user:tomas.novak',
    slos: [
      freshBy('by-six', '0 6 * * *', 0.95),
      checked('days-are-unique', ['unique_orders_daily_order_date']),
    ],
  },
  revenue_daily: {
    ...finance,
    tier: 1,
    steward: 'user:omar.said',
    slos: [freshBy('by-six', '0 6 * * *')],
  },
  finance_daily_close: {
    ...finance,
    tier: 1,
    classification: 'restricted',
    slos: [
      freshBy('by-six', '0 6 * * *'),
      checked('refunds-are-plausible', ['assert_refunds_not_above_payments']),
    ],
  },
  delivery_performance: { ...logistics, tier: 2 },
  // The team was dissolved; nobody moved its datasets.
  stock_alerts: {
    owner: 'group:fulfilment-analytics',
    lifecycle: 'experimental',
  },
  channel_performance: growth,
  conversion_daily: growth,
  customer_segments: { ...growth, tier: 2, classification: 'confidential' },
  churn_features: { ...growth, type: 'feature', lifecycle: 'experimental' },
  product_sales: { lifecycle: 'deprecated' },
};

/** Defaults of the layers. */
export const LAYERS = {
  raw: {
    type: 'table',
    lifecycle: 'production',
    owner: 'group:storefront',
    system: 'analytics',
    tier: 2,
  },
  seeds: {
    type: 'table',
    lifecycle: 'production',
    owner: 'group:analytics-engineering',
    system: 'analytics',
    tier: 3,
  },
  snapshots: {
    type: 'table',
    lifecycle: 'production',
    owner: 'group:analytics-engineering',
    system: 'analytics',
    tier: 3,
  },
  staging: {
    type: 'view',
    lifecycle: 'production',
    owner: 'group:analytics-engineering',
    system: 'analytics',
    tier: 3,
  },
  intermediate: {
    type: 'view',
    lifecycle: 'production',
    owner: 'group:analytics-engineering',
    system: 'analytics',
    tier: 3,
  },
  marts: {
    type: 'table',
    lifecycle: 'production',
    owner: 'group:analytics-engineering',
    system: 'analytics',
    tier: 2,
    classification: 'internal',
  },
};
