// Writes the plain YAML that catalog entities need: maps, lists, text and numbers.

const PLAIN = /^[A-Za-z_][A-Za-z0-9_.\/ -]*(:[A-Za-z0-9_][A-Za-z0-9_.\/-]*)*$/;
const WORDS = /^(true|false|yes|no|on|off|null|y|n|~)$/i;

function scalar(value) {
  if (typeof value !== 'string') return String(value);
  return PLAIN.test(value) && !WORDS.test(value) && !value.endsWith(' ')
    ? value
    : `'${value.replaceAll("'", "''")}'`;
}

const isScalar = value => value === null || typeof value !== 'object';
const isFlat = value =>
  !isScalar(value) &&
  !Array.isArray(value) &&
  Object.values(value).every(isScalar);

function flow(value) {
  return `{ ${Object.entries(value)
    .map(([k, v]) => `${k}: ${scalar(v)}`)
    .join(', ')} }`;
}

function lines(value, indent) {
  const pad = '  '.repeat(indent);
  if (Array.isArray(value)) {
    return value.flatMap(item => {
      if (isScalar(item)) return [`${pad}- ${scalar(item)}`];
      if (isFlat(item)) return [`${pad}- ${flow(item)}`];
      const [first, ...rest] = lines(item, indent + 1);
      return [`${pad}- ${first.trimStart()}`, ...rest];
    });
  }
  return Object.entries(value)
    .filter(
      ([, inner]) =>
        inner !== undefined && !(Array.isArray(inner) && inner.length === 0),
    )
    .flatMap(([key, inner]) =>
      isScalar(inner)
        ? [`${pad}${key}: ${scalar(inner)}`]
        : [`${pad}${key}:`, ...lines(inner, indent + 1)],
    );
}

export function toYaml(documents, comment) {
  return `# ${comment}\n${documents
    .map(d => `---\n${lines(d, 0).join('\n')}\n`)
    .join('')}`;
}
