// What the recording changes in what the tools wrote: real instants become the
// moments they stand for, and names of the recording machine disappear.

import os from 'node:os';

const TIMESTAMP =
  /(?<!\d)(\d{4}-\d{2}-\d{2})([T ])(\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:?\d{2})?/g;

/** Moves instants of the recording session by the clock; planned dates stay. */
export function moveClock(text, offsetMs, from, to) {
  return text.replace(
    TIMESTAMP,
    (all, date, between, time, fraction = '', zone = '') => {
      const ms = Date.parse(`${date}T${time}${zone || 'Z'}`);
      if (!(ms >= from && ms <= to)) return all;
      const zoneMs =
        zone && zone !== 'Z'
          ? Date.parse(`1970-01-01T00:00:00Z`) -
            Date.parse(`1970-01-01T00:00:00${zone}`)
          : 0;
      const moved = new Date(ms + offsetMs + zoneMs).toISOString();
      return `${moved.slice(0, 10)}${between}${moved.slice(
        11,
        19,
      )}${fraction}${zone}`;
    },
  );
}

/** Replaces the machine's paths, host and user; longest path first. */
export function scrubber({ data, estate, env }) {
  const paths = [
    [data, '/srv/shop'],
    [env, '/opt/estate/.env'],
    [estate, '/opt/estate'],
    [os.homedir(), '/home/shop'],
  ].sort((a, b) => b[0].length - a[0].length);
  const { username } = os.userInfo();
  return text => {
    let clean = text;
    for (const [path, stand] of paths) {
      if (path.length > 1)
        clean = clean.replace(
          new RegExp(`${escape(path)}(?![\\w-])`, 'g'),
          stand,
        );
    }
    clean = clean.replace(
      new RegExp(`(?<![\\w.-])${escape(os.hostname())}(?![\\w.-])`, 'g'),
      'airflow.shop.internal',
    );
    return clean.replace(
      new RegExp(`"(user|unixname|username)":\\s*"${escape(username)}"`, 'g'),
      '"$1":"airflow"',
    );
  };
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
