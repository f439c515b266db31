/**
 * The first few values in which two dumps of `dumpState` differ: the whole
 * dumps would drown them.
 */
export function stateDifferences(actual: string, wanted: string): string[] {
  const [left, right] = [actual, wanted].map(dump => new Set(dump.split('\n')));
  const missing = [...right].filter(line => !left.has(line));
  return [...left]
    .filter(line => !right.has(line))
    .sort((a, b) => Number(isAlias(a)) - Number(isAlias(b)))
    .slice(0, 10)
    .map(line => {
      const start = line.slice(0, line.indexOf(',') + 1);
      const other = missing.find(candidate => candidate.startsWith(start));
      return `${start} ${isAlias(line) ? 'alias' : ''} ${
        other ? changedColumns(line, other) : 'is extra'
      }`;
    })
    .concat(
      left.size === right.size ? [] : [`${left.size - right.size} rows more`],
    );
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
