// The datasets outside the dbt project: source systems, topics, files, dashboards.

const storefront = name => ({
  namespace: 'postgres://storefront-db.shop.internal:5432',
  name: `storefront.public.${name}`,
});
const payments = name => ({
  namespace: 'postgres://payments-db.shop.internal:5432',
  name: `payments.public.${name}`,
});
const shipping = name => ({
  namespace: 'mysql://shipping-db.shop.internal:3306',
  name: `shipping.${name}`,
});
const file = path => ({ namespace: 'file', name: `/srv/shop/landing/${path}` });
const api = (host, name) => ({
  namespace: `https://${host}.shop.example`,
  name,
});
const warehouse = name => ({
  namespace: 'duckdb:///srv/shop/shop.duckdb',
  name: `shop.${name}`,
});

const of = (system, owner, type, tier, rest = {}) => ({
  type,
  lifecycle: 'production',
  owner: `group:${owner}`,
  system,
  tier,
  ...rest,
});

/** file -> entities: [name, title, description, spec, tags]. */
export const OUTSIDE = {
  storefront: [
    [
      'storefront_orders',
      'Orders (storefront database)',
      'Orders as the storefront writes them.',
      of('storefront', 'storefront', 'table', 1, {
        identities: [storefront('orders')],
      }),
      ['source'],
    ],
    [
      'storefront_order_lines',
      'Order lines (storefront database)',
      'Lines of an order.',
      of('storefront', 'storefront', 'table', 1, {
        identities: [storefront('order_lines')],
      }),
      ['source'],
    ],
    [
      'storefront_customers',
      'Customers (storefront database)',
      'Customer accounts.',
      of('storefront', 'storefront', 'table', 2, {
        classification: 'confidential',
        identities: [storefront('customers')],
      }),
      ['source', 'personal-data'],
    ],
    [
      'storefront_products',
      'Products (storefront database)',
      'Product master data.',
      of('storefront', 'storefront', 'table', 2, {
        identities: [storefront('products')],
      }),
      ['source'],
    ],
    [
      'storefront_stock_levels',
      'Stock levels (storefront database)',
      'Stock on hand.',
      of('storefront', 'logistics', 'table', 3, {
        identities: [storefront('stock_levels')],
      }),
      ['source'],
    ],
    [
      'web_clicks',
      'Clicks',
      'Clicks and page views of the shop. Two jobs know the topic under two hosts.',
      of('storefront', 'web-platform', 'topic', 2, {
        identities: [
          {
            namespace: 'kafka://events.shop.internal:9092',
            name: 'web.clicks',
          },
          {
            namespace: 'kafka://kafka-1.shop.internal:9092',
            name: 'web.clicks',
          },
        ],
      }),
      ['stream', 'two-names'],
    ],
    [
      'web_sessions',
      'Sessions',
      'Sessions built from clicks, four times a day.',
      of('storefront', 'web-platform', 'topic', 3, {
        identities: [
          {
            namespace: 'kafka://events.shop.internal:9092',
            name: 'web.sessions',
          },
        ],
        derivedFrom: ['web_clicks'],
      }),
      ['stream'],
    ],
  ],
  payments: [
    [
      'payments_payments',
      'Payments (payment database)',
      'Captured payments.',
      of('payments', 'payments', 'table', 1, {
        classification: 'restricted',
        identities: [payments('payments')],
      }),
      ['source'],
    ],
    [
      'payments_refunds',
      'Refunds (payment database)',
      'Refunds paid out.',
      of('payments', 'payments', 'table', 1, {
        classification: 'restricted',
        identities: [payments('refunds')],
      }),
      ['source'],
    ],
    [
      'payments_file',
      'Payments export',
      'The nightly export: written to the object store, read from its mount, so known under two names.',
      of('payments', 'payments', 'file', 2, {
        classification: 'confidential',
        identities: [
          { namespace: 's3://shop-landing', name: 'payments/payments.csv' },
          file('payments/payments.csv'),
        ],
        derivedFrom: ['payments_payments'],
      }),
      ['landing', 'two-names'],
    ],
    [
      'refunds_file',
      'Refunds export',
      'The nightly export of refunds.',
      of('payments', 'payments', 'file', 2, {
        identities: [file('payments/refunds.csv')],
        derivedFrom: ['payments_refunds'],
      }),
      ['landing'],
    ],
  ],
  logistics: [
    [
      'shipping_shipments',
      'Shipments (shipping database)',
      'Parcels handed to carriers. The column carrier_code became carrier.',
      of('logistics', 'logistics', 'table', 2, {
        identities: [shipping('shipments')],
      }),
      ['source'],
    ],
    [
      'shipping_shipment_events',
      'Shipment events (shipping database)',
      'Carrier scans.',
      of('logistics', 'logistics', 'table', 3, {
        identities: [shipping('shipment_events')],
      }),
      ['source'],
    ],
  ],
  analytics: [
    [
      'crm_contacts',
      'CRM contacts',
      'Contacts in the CRM. Segments are written back into it, so it is before and after itself.',
      of('analytics', 'crm', 'table', 2, {
        classification: 'confidential',
        identities: [api('crm', 'contacts')],
      }),
      ['source', 'personal-data'],
    ],
    [
      'fx_reference_rates',
      'Reference exchange rates',
      'Daily rates of the rate provider.',
      of('analytics', 'finance-data', 'file', 2, {
        classification: 'public',
        identities: [api('rates', 'daily/eur.csv')],
      }),
      ['source'],
    ],
    [
      'ad_spend_report',
      'Advertising spend report',
      'Report of the advertising platforms.',
      of('analytics', 'growth', 'table', 3, {
        identities: [api('ads', 'reports/spend')],
      }),
      ['source'],
    ],
    [
      'crm_contacts_file',
      'CRM export',
      'Nightly export of all contacts.',
      of('analytics', 'crm', 'file', 3, {
        classification: 'confidential',
        identities: [file('crm/contacts.csv')],
        derivedFrom: ['crm_contacts'],
      }),
      ['landing'],
    ],
    [
      'fx_rates_file',
      'Exchange rates file',
      undefined,
      of('analytics', 'finance-data', 'file', 3, {
        identities: [file('finance/fx_rates.csv')],
        derivedFrom: ['fx_reference_rates'],
      }),
      ['landing'],
    ],
    [
      'ad_spend_file',
      'Advertising spend file',
      undefined,
      of('analytics', 'growth', 'file', 3, {
        identities: [file('marketing/ad_spend.csv')],
        derivedFrom: ['ad_spend_report'],
      }),
      ['landing'],
    ],
    [
      'churn_scores',
      'Churn scores',
      'Probability that a customer does not come back.',
      of('analytics', 'growth', 'table', 3, {
        lifecycle: 'experimental',
        identities: [warehouse('marts.churn_scores')],
      }),
      ['ml'],
    ],
    [
      'churn_model',
      'Churn model',
      'Trained every morning from the churn features.',
      of('analytics', 'growth', 'model', 3, {
        lifecycle: 'experimental',
        identities: [{ namespace: 'models://shop', name: 'churn' }],
        derivedFrom: ['churn_features'],
      }),
      ['ml'],
    ],
    [
      'net_revenue',
      'Net revenue',
      'Company metric: net turnover less refunds.',
      of('analytics', 'finance-data', 'metric', 1, {
        identities: [{ namespace: 'metrics://shop', name: 'net_revenue' }],
        derivedFrom: ['revenue_daily'],
      }),
      ['metric'],
    ],
    [
      'conversion_rate',
      'Conversion rate',
      'Company metric: orders per session.',
      of('analytics', 'growth', 'metric', 2, {
        identities: [{ namespace: 'metrics://shop', name: 'conversion_rate' }],
      }),
      ['metric'],
    ],
    [
      'sales_overview',
      'Sales overview',
      'Daily sales for the management meeting.',
      of('analytics', 'analytics-engineering', 'dashboard', 1, {
        identities: [api('bi', 'dashboards/sales-overview')],
        derivedFrom: ['orders_daily', 'revenue_daily', 'product_sales'],
      }),
      ['bi'],
    ],
    [
      'finance_close',
      'Finance close',
      'Revenue against captured payments.',
      of('analytics', 'finance-data', 'dashboard', 1, {
        identities: [api('bi', 'dashboards/finance-close')],
        derivedFrom: ['finance_daily_close'],
      }),
      ['bi'],
    ],
    // The group behind this owner does not exist any more.
    [
      'delivery_board',
      'Delivery board',
      'Carriers on time, products running out.',
      of('analytics', 'fulfilment-analytics', 'dashboard', 3, {
        identities: [api('bi', 'dashboards/delivery-board')],
        derivedFrom: ['delivery_performance', 'stock_alerts'],
      }),
      ['bi'],
    ],
    // Declared to use the segments, which no run ever confirmed.
    [
      'marketing_funnel',
      'Marketing funnel',
      'Sessions to orders by channel.',
      of('analytics', 'growth', 'dashboard', 2, {
        identities: [api('bi', 'dashboards/marketing-funnel')],
        derivedFrom: [
          'channel_performance',
          'conversion_daily',
          'customer_segments',
        ],
      }),
      ['bi'],
    ],
    [
      'finance_close_export',
      'Close for accounting',
      'File handed to the accounting system.',
      of('analytics', 'finance-data', 'file', 1, {
        classification: 'restricted',
        identities: [file('exports/finance_close.csv')],
      }),
      ['export'],
    ],
    // Still declared, though nothing has written it for long.
    [
      'legacy_orders_file',
      'Orders for the old partner',
      'Was exported for a partner that left.',
      of('analytics', 'storefront', 'file', 3, {
        lifecycle: 'deprecated',
        identities: [file('exports/legacy_orders.csv')],
      }),
      ['export'],
    ],
  ],
};
