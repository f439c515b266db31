import { IANAZone } from 'luxon';
import { Fault } from './Fault';
import { nearest } from './nearest';

/** A zone of the IANA database. */
export function timeZoneFault(value: string | number): Fault | undefined {
  const zone = String(value);
  // Platforms accept offsets as zones; they know no daylight saving time.
  if (/^[+-]/.test(zone)) {
    return {
      text: 'is an offset, which knows no daylight saving time; use a zone of the IANA database such as "Europe/Berlin"',
    };
  }
  if (IANAZone.isValidZone(zone)) {
    return undefined;
  }
  return {
    text: 'is not a time zone; use a zone of the IANA database such as "Europe/Berlin" or "UTC"',
    suggestion: nearestZone(zone),
  };
}

function nearestZone(zone: string): string | undefined {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const asWritten = zone.replaceAll(' ', '_');
  const city = zones.find(candidate =>
    candidate.toLowerCase().endsWith(`/${asWritten.toLowerCase()}`),
  );
  return city ?? nearest(asWritten, zones);
}
