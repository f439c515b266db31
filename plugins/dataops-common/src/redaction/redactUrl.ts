/**
 * Parameters of URLs that may be stored: they name data or a run. Everything
 * else after `?` or `;` is dropped, because a list of what is secret is never
 * complete.
 */
const ALLOWED_PARAMETERS = new Set([
  'catalog',
  'dag_run_id',
  'database',
  'databasename',
  'dataset',
  'db',
  'map_index',
  'project',
  'schema',
  'snapshot',
  'table',
  'task_id',
  'version',
  'warehouse',
]);

/** Azure names the container where others name a user: `abfss://container@account`. */
const CONTAINER_SCHEME = /^(?:abfss?|wasbs?):\/\//i;

/** `#/$defs/RunFacet`: points into a schema. No other fragment is known to be harmless. */
const SCHEMA_POINTER = /#\/[\w$./-]*$/;

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
  const tail = end === -1 ? '' : rest.slice(end);
  const location = withoutUser(end === -1 ? rest : rest.slice(0, end), scheme);
  const pointer = tail.startsWith('#') ? SCHEMA_POINTER.exec(tail)?.[0] : '';
  return `${scheme}${location}${allowedParameters(tail)}${
    pointer === tail ? tail : ''
  }`;
}

/** Drops everything up to the last `@` of the authority: passwords may hold one. */
function withoutUser(location: string, scheme: string): string {
  const slash = location.indexOf('/');
  const authority = slash === -1 ? location : location.slice(0, slash);
  const path = slash === -1 ? '' : location.slice(slash);
  const at = authority.lastIndexOf('@');
  if (at !== -1) {
    const user = authority.slice(0, at);
    const isContainer = CONTAINER_SCHEME.test(scheme) && /^[\w$-]+$/.test(user);
    return isContainer ? location : `${authority.slice(at + 1)}${path}`;
  }
  if (isHostList(authority)) {
    return location;
  }
  // A password with a slash in it, as people write them: user:pa/ss@host.
  const late = path.lastIndexOf('@');
  return late === -1
    ? `${authority.replace(/:[^,]*/g, '')}${path}`
    : path.slice(late + 1);
}

/** `host:port,host:port`; what stands after a colon and is no port may be a password. */
function isHostList(authority: string): boolean {
  return authority
    .split(',')
    .every(host => /^(?:\[[^\]]*\]|[^:]*)(?::\d{0,5})?$/.test(host));
}

function allowedParameters(tail: string): string {
  const separator = tail[0];
  if (separator === undefined || separator === '#') {
    return '';
  }
  const kept = tail
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
