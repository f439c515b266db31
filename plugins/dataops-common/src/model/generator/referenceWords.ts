/** The kinds that a catalog usually allows. */
export const CORE_KINDS = 'Component, System, API, Resource, Location';

/** How the module is added to a backend. */
export const INSTALL = `// packages/backend/src/index.ts
backend.add(
  import('@headwater/backstage-plugin-catalog-backend-module-dataops'),
);`;

/** What the formats of values mean. */
export const FORMATS = [
  '**Reference**: `[kind:][namespace/]name`. The namespace is that of the entity when not given.',
  '**Job names and namespaces**: exact, or with one asterisk as the last character, which stands for any text.',
  '**Cron**: five fields of `*`, numbers, names (`MON`, `JAN`), lists, ranges, and `/n` on `*` or a range. Refused, because implementations disagree on them: a restriction of both the day of month and the day of week, a step on a single value, nicknames such as `@daily`, a sixth field.',
  '**Time zone**: a zone of the IANA database such as `Europe/Berlin`. An offset is refused, as it knows no daylight saving time.',
  '**Duration**: a whole number with `m`, `h`, `d` (24 hours) or `w`.',
  '**Fractions**: at most nine decimals.',
];

/** What a value of a format is called. */
export const FORMAT_WORDS: { [format: string]: string | undefined } = {
  cron: 'cron',
  duration: 'duration',
  'duration-or-zero': 'duration',
  slice: 'duration',
  'time-zone': 'time zone',
};

/** What a value of a JSON type is called. */
export const TYPE_WORDS: { [type: string]: string | undefined } = {
  string: 'text',
  object: 'fields',
  integer: 'whole number',
};
