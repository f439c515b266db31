/**
 * In what two names that are alike differ. Each is a difference that tools are
 * known to make for one dataset.
 *
 * @public
 */
export type LikenessRule =
  | 'letter-case'
  | 'quoting'
  | 'other-address'
  | 'other-scheme'
  | 'left-out-parts'
  | 'partition-folders'
  | 'separators';

/** Why two names may be one dataset. @public */
export interface LikenessReason {
  rule: LikenessRule;
  /** One sentence, without a full stop at the end. */
  text: string;
  /** Where it is said that such names can be one. */
  source: string;
}

/** What each rule says, in the order in which reasons are given. */
export const LIKENESS_RULES: Readonly<
  Record<LikenessRule, Omit<LikenessReason, 'rule'>>
> = {
  'other-scheme': {
    text: 'The same place under another scheme of the same technology',
    source:
      'https://hadoop.apache.org/docs/stable/hadoop-aws/tools/hadoop-aws/index.html',
  },
  'other-address': {
    text: 'The same name at another host, port or account',
    source: 'https://openlineage.io/docs/spec/naming',
  },
  'left-out-parts': {
    text: 'One name leaves out the database or the default schema',
    source: 'https://www.postgresql.org/docs/current/ddl-schemas.html',
  },
  'letter-case': {
    text: 'Upper and lower case differ',
    source: 'https://docs.snowflake.com/en/sql-reference/identifiers-syntax',
  },
  quoting: {
    text: 'One name has quotes around its parts',
    source:
      'https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS',
  },
  'partition-folders': {
    text: 'The same path but for the folders of partitions at its end',
    source:
      'https://spark.apache.org/docs/latest/sql-data-sources-parquet.html#partition-discovery',
  },
  separators: {
    text: 'Only separators at the ends or between the halves of the name differ',
    source: 'https://openlineage.io/docs/spec/naming',
  },
};
