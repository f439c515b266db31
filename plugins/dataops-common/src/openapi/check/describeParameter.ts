import { ApiSchema } from '../OpenApiDocument';

const MAX_LENGTH = 80;

/** What a parameter takes, as it ends an error. */
export function allowedText(schema: ApiSchema): string {
  const { enum: words, type, minimum, maximum, title } = schema;
  if (words) {
    return `allowed are ${words.join(', ')}`;
  }
  if (type === 'integer') {
    return `allowed are whole numbers from ${minimum} to ${maximum}`;
  }
  if (type === 'boolean') {
    return 'allowed are true, false';
  }
  return `allowed is ${title ?? 'text'}`;
}

/** A value as it stands in an error: cut when long, as JSON when it has control characters. */
export function shownText(value: string): string {
  const cut =
    value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value;
  const quoted = JSON.stringify(cut);
  return quoted.includes('\\') ? quoted : `'${cut}'`;
}
