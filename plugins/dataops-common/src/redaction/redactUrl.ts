/**
 * Parameters of URLs that may be stored: they name data. Everything else after
 * `?`, `;` or `#` is dropped, because a list of what is secret is never
 * complete.
 */
const ALLOWED_PARAMETERS = new Set([
  'catalog',
  'database',
  'databasename',
  'dataset',
  'db',
  'project',
  'schema',
  'snapshot',
  'table',
  'version',
  'warehouse',
]);

/**
 * A URL without user, password, fragment and all parameters but those that
 * name data. JDBC's `;key=value` is treated like a query. Deterministic and
 * idempotent.
 *
 * @public
 */
export function redactUrl(url: string): string {
  const scheme = /^(?:jdbc:)?[a-z][a-z0-9+.:-]*:\/\//i.exec(url)?.[0] ?? '';
  const rest = url.slice(scheme.length);
  const end = rest.search(/[?;#]/);
  const location = end === -1 ? rest : rest.slice(0, end);
  return `${scheme}${withoutUser(location)}${
    end === -1 ? '' : allowedParameters(rest.slice(end))
  }`;
}

/** Drops everything up to the last `@` of the authority: passwords may hold one. */
function withoutUser(location: string): string {
  const slash = location.indexOf('/');
  const authority = slash === -1 ? location : location.slice(0, slash);
  const at = authority.lastIndexOf('@');
  if (at !== -1) {
    return location.slice(at + 1);
  }
  // A password with a slash in it, as people write them: user:pa/ss@host.
  const late = /^[^/@\s]+:[^@\s]*@/.exec(location);
  return late && !/^[^:/]+:\d+\//.test(location)
    ? location.slice(late[0].length)
    : location;
}

function allowedParameters(text: string): string {
  const separator = text[0];
  if (separator === '#') {
    return '';
  }
  const kept = text
    .slice(1)
    .split('#')[0]
    .split(/[?&;]/)
    .filter(part =>
      ALLOWED_PARAMETERS.has(part.split('=')[0].trim().toLowerCase()),
    );
  return kept.length === 0
    ? ''
    : `${separator}${kept.join(separator === '?' ? '&' : separator)}`;
}
