/**
 * The first few values in which two dumps of `dumpState` differ: the whole
 * dumps would drown them.
 */
export function stateDifferences(actual: string, wanted: string): string[] {
  const [left, right] = [actual, wanted].map(dump => new Set(dump.split('\n')));
  const missing = [...right].filter(line => !left.has(line));
  const extra = [...left].filter(line => !right.has(line));
  return [...extra]
    .sort((a, b) => Number(isAlias(a)) - Number(isAlias(b)))
    .slice(0, 10)
    .map(line => {
      const other = begins(missing, line);
      const start = startOf(line);
      return `${start} ${isAlias(line) ? 'alias' : ''} ${
        other ? changedColumns(line, other) : 'is extra'
      }`;
    })
    .concat(
      missing
        .filter(line => !begins(extra, line))
        .slice(0, 10)
        .map(line => `${line} is missing`),
    );
}

/** Table and first column, which tell what the row is about. */
function startOf(line: string): string {
  return line.slice(0, line.indexOf(',') + 1);
}

/** The first row that begins like another. */
function begins(lines: readonly string[], like: string): string | undefined {
  return lines.find(line => line.startsWith(startOf(like)));
}

function changedColumns(actual: string, wanted: string): string {
  const [a, b] = [actual, wanted].map(line =>
    JSON.parse(line.slice(line.indexOf('{'))),
  );
  return Object.keys(a)
    .filter(column => a[column] !== b[column])
    .map(column => `${column}: ${a[column]} but ${b[column]}`)
    .join('; ');
}

/** A node that another name of the same dataset stands for. */
function isAlias(line: string): boolean {
  const { key, canonical } = JSON.parse(line.slice(line.indexOf('{')));
  return (
    canonical !== undefined && line.startsWith('node ') && key !== canonical
  );
}
