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
const SCHEMA_POINTER = /^#\/[\w$./-]*$/;

/** In whose paths a `#` or `;` is a character like others: `s3://bucket/report#1.csv`. */
const OBJECT_SCHEME =
  /^(?:abfss?|adl|dbfs|file|gs|hdfs|oss|s3[an]?|wasbs?):\/\/$/i;

/** Where a URL begins in a path or parameter of another: of a proxy, or the next of a list. */
const NESTED =
  /(?<=[,|/=&])(?:jdbc:)?[a-z][a-z0-9+.-]{0,40}(?::[a-z0-9]{1,40})?:\/\//gi;

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
  const end = endOfLocation(rest);
  const tail = end === -1 ? '' : rest.slice(end);
  const place = end === -1 ? rest : rest.slice(0, end);
  const location = withoutUsers(place, scheme);
  const isOfPath =
    OBJECT_SCHEME.test(scheme) &&
    location === place &&
    /^[#;][^=@:?&]*$/.test(tail);
  return isOfPath || SCHEMA_POINTER.test(tail)
    ? `${scheme}${location}${tail}`
    : `${scheme}${location}${allowedParameters(tail)}`;
}

/**
 * Where parameters or a fragment begin; -1 where there are none. A user and a
 * password reach to the last `@` before the path and may hold a `;`, which is
 * told from JDBC's by what stands around it.
 */
function endOfLocation(rest: string): number {
  const path = rest.search(/[/?#]/);
  const authority = path === -1 ? rest : rest.slice(0, path);
  const at = authority.lastIndexOf('@');
  const semicolon = authority.indexOf(';');
  const isJdbc =
    /^\s*[\w .-]{1,64}=/.test(authority.slice(semicolon + 1)) &&
    isHostList(authority.slice(0, semicolon));
  const from = semicolon !== -1 && semicolon < at && !isJdbc ? at : 0;
  const end = rest.slice(from).search(/[?;#]/);
  return end === -1 ? -1 : from + end;
}

/** The same for a location that holds further URLs. */
function withoutUsers(location: string, scheme: string): string {
  let result = '';
  let from = 0;
  let ofPart = scheme;
  for (const { 0: nested, index } of location.matchAll(NESTED)) {
    result += `${withoutUser(location.slice(from, index), ofPart)}${nested}`;
    from = index + nested.length;
    ofPart = nested;
  }
  return `${result}${withoutUser(location.slice(from), ofPart)}`;
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
    return isContainer
      ? location
      : `${withPortsOnly(authority.slice(at + 1))}${path}`;
  }
  if (isHostList(authority)) {
    return location;
  }
  // A password with a slash in it, as people write them: user:pa/ss@host.
  const late = path.lastIndexOf('@');
  return late === -1
    ? `${withPortsOnly(authority)}${path}`
    : path.slice(late + 1);
}

/** Hosts without what stands in the place of a port and is none. */
function withPortsOnly(hosts: string): string {
  return isHostList(hosts)
    ? hosts
    : hosts.replace(/(\[[\da-f:.]*\])?:[^,]*/gi, '$1');
}

/**
 * `host:port,host:port`; what stands after a colon and is no port may be a
 * password. Clients in Python write `None` where no port is set.
 */
function isHostList(authority: string): boolean {
  return authority
    .split(',')
    .every(host =>
      /^(?:\[[^\]]*\]|[^:]*)(?::(?:\d{0,5}|None|null))?$/.test(host),
    );
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
    )
    .map(part => {
      const value = part.indexOf('=') + 1;
      return part.includes('://')
        ? `${part.slice(0, value)}${redactUrl(part.slice(value))}`
        : part;
    });
  return kept.length === 0
    ? ''
    : `${separator}${kept.join(separator === '?' ? '&' : separator)}`;
}
