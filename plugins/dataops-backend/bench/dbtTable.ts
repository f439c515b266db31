/** A table as it stands in a catalog. */
export function table(
  id: string,
  schema: string,
  name: string,
  columns: string[],
  count: number,
) {
  const stat = (key: string, label: string, value: unknown) => ({
    id: key,
    label,
    value,
    include: true,
    description: `${label} of this table as the warehouse reports it`,
  });
  return {
    metadata: {
      type: 'BASE TABLE',
      schema,
      name,
      database: 'dev',
      comment: null,
      owner: 'loader',
    },
    columns: Object.fromEntries(
      columns.slice(0, count).map((column, i) => [
        column,
        {
          type: 'character varying',
          index: i + 1,
          name: column,
          comment: null,
        },
      ]),
    ),
    stats: {
      row_count: stat('row_count', 'Row Count', 5000),
      bytes: stat('bytes', 'Approximate Size', 2560),
      last_modified: stat(
        'last_modified',
        'Last Modified',
        '2026-10-31 14:10UTC',
      ),
      has_stats: stat('has_stats', 'Has Stats?', true),
    },
    unique_id: id,
  };
}
