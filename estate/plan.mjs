// What happens on which day of the recording. Day 1 is the first, the last day
// ends in the morning so that a demo opened at noon shows today's runs.
// The oddities are listed in README.md.

const DAY = 24 * 60 * 60 * 1000;

/** Every DAG: its file, when it is due (UTC), and how many seconds later it starts. */
const SCHEDULE = [
  {
    dag: 'sessionize_clicks',
    file: 'ingest_web_events.py',
    due: ['00:50', '06:50', '12:50', '18:50'],
    delay: 4,
  },
  { dag: 'ingest_fx_rates', file: 'ingest_files.py', due: ['02:00'], delay: 6 },
  { dag: 'ingest_orders', file: 'ingest_orders.py', due: ['02:30'], delay: 5 },
  {
    dag: 'ingest_payments',
    file: 'ingest_payments.py',
    due: ['03:00'],
    delay: 7,
  },
  {
    dag: 'ingest_shipping',
    file: 'ingest_shipping.py',
    due: ['03:15'],
    delay: 5,
  },
  {
    dag: 'ingest_web_events',
    file: 'ingest_web_events.py',
    due: ['03:30'],
    delay: 9,
  },
  { dag: 'ingest_crm', file: 'ingest_files.py', due: ['03:45'], delay: 4 },
  { dag: 'ingest_ad_spend', file: 'ingest_files.py', due: ['04:00'], delay: 3 },
  { dag: 'dbt_shop', file: 'dbt_shop.py', due: ['05:00'], delay: 8 },
  { dag: 'refresh_dashboards', file: 'serve.py', due: ['06:30'], delay: 5 },
  { dag: 'publish_metrics', file: 'serve.py', due: ['06:45'], delay: 5 },
  { dag: 'score_churn', file: 'serve.py', due: ['07:00'], delay: 6 },
  { dag: 'reverse_etl_crm', file: 'serve.py', due: ['07:15'], delay: 6 },
  { dag: 'export_finance_close', file: 'serve.py', due: ['07:30'], delay: 4 },
];

/** Runs that start late, in minutes, by day and DAG. */
const LATE = {
  2: { ingest_fx_rates: 200 },
  8: { ingest_fx_rates: 185 },
  9: { ingest_web_events: 75 },
};

/** Scheduled runs that never happen. */
const MISSED = {
  6: ['ingest_ad_spend'],
  8: ['refresh_dashboards'],
};

/** From this day on the CRM export is silent: paused by hand and forgotten. */
const CRM_SILENT_FROM = 7;

/** Faults of a single day, see airflow/lib/shop/faults.py. */
const FAULTS = {
  3: ['payments_twice'],
  4: ['payments_unavailable'],
  5: ['carrier_rename_day'],
  7: ['clicks_lost'],
  9: ['refunds_in_cents'],
};

/** Runs started by hand, which repair what the night broke. */
const MANUAL = {
  3: [{ dag: 'ingest_payments', at: '10:30', file: 'ingest_payments.py' }],
  4: [{ dag: 'ingest_payments', at: '09:40', file: 'ingest_payments.py' }],
};

/** The shipping service renames a column on day 5, the models follow on day 6. */
const RENAMED_FROM = 5;
const RELEASE_2_FROM = 6;

export const DAYS = 9;
const LAST_DAY_ENDS = '08:00';

/** All runs of the recording in the order they start. `lastDay` is a Date at midnight UTC. */
export function plan(lastDay, days = DAYS) {
  const runs = [];
  for (let day = 1; day <= days; day += 1) {
    const midnight = lastDay.getTime() - (days - day) * DAY;
    const at = time => midnight + Date.parse(`1970-01-01T${time}:00Z`);
    const faults = [
      ...(FAULTS[day] ?? []),
      ...(day >= RENAMED_FROM ? ['carrier_renamed'] : []),
    ];
    const release = day >= RELEASE_2_FROM ? '2' : '1';

    const add = (dag, file, due, start, manual, without = []) =>
      runs.push({
        dag,
        file,
        manual,
        due: new Date(due).toISOString(),
        start: new Date(start).toISOString(),
        env: {
          SHOP_FAULTS: faults.filter(f => !without.includes(f)).join(','),
          SHOP_RELEASE: release,
        },
      });

    for (const { dag, file, due, delay } of SCHEDULE) {
      if (MISSED[day]?.includes(dag)) continue;
      if (dag === 'ingest_crm' && day >= CRM_SILENT_FROM) continue;
      for (const time of due) {
        if (day === days && time > LAST_DAY_ENDS) continue;
        const late = (LATE[day]?.[dag] ?? 0) * 60;
        add(dag, file, at(time), at(time) + (late + delay) * 1000, false);
      }
    }
    for (const { dag, at: time, file } of MANUAL[day] ?? []) {
      add(dag, file, at(time), at(time) + 3000, true, [
        'payments_unavailable',
        'payments_twice',
      ]);
    }
  }
  return runs.sort((a, b) => a.start.localeCompare(b.start));
}
