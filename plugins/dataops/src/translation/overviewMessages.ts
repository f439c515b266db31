/** `/data/overview`. */
export const overviewMessages = {
  title: 'Overview of your data',
  needsYou: 'Needs you ({{n}})',
  nothingHealthy:
    'Nothing needs you. {{healthy}} datasets healthy, checked {{when}}.',
  nothingButSilent:
    'No failure was reported, but {{sources}} went silent. What they feed is unknown, not healthy.',
  unowned: 'Your teams own no datasets or pipelines yet.',
  browse: 'Browse all',
  empty:
    'Nothing is known yet. Send events, or add Dataset and Pipeline entities to the catalog.',
  tier1: 'Tier 1 ({{total}})',
  tier1None: 'No tier-1 datasets or pipelines yet. Set spec.tier on an entity.',
  datasets: 'Datasets ({{total}})',
  pipelines: 'Pipelines ({{total}})',
  sources: 'Sources ({{total}})',
  sourcesNone:
    'No source has sent an event yet. Status is unknown, not healthy.',
  silentFirst: '{{silent}} of {{total}} silent',
  active: 'Active',
  silent: 'Silent',
  noEventsSince: 'No events since {{when}}.',
  countOf: '{{n}} {{word}}',
  source: 'Source',
  state: 'State',
  producer: 'Reported by',
  last: 'Last event',
  silentRule:
    'Silent: quiet for twice its longest pause so far, and for an hour at least. A source that reports every minute is silent sooner than a nightly one.',
  sourceTable: 'Sources of events',
} as const;
