import { JsonObject } from '@backstage/types';
import { textField } from './commonFields';

/** Five-field cron; the rules are those of `parseCron`. */
export const cronField: JsonObject = {
  type: 'string',
  'x-format': 'cron',
  description:
    'Five fields: minute, hour, day of month, month, day of week. Only one of the two day fields may be restricted.',
  examples: ['0 7 * * 1-5'],
};

/** A zone of the IANA time zone database. */
export const timeZoneField: JsonObject = {
  type: 'string',
  'x-format': 'time-zone',
  description: 'A zone of the IANA database, in which the times are meant.',
  examples: ['Europe/Berlin'],
};

export const calendarField: JsonObject = textField(
  'The calendar of working days; on other days nothing is due.',
  'de',
);

/** A length of time such as `30m`. */
export function durationField(
  description: string,
  zeroAllowed = false,
): JsonObject {
  return {
    type: 'string',
    'x-format': zeroAllowed ? 'duration-or-zero' : 'duration',
    description,
    examples: zeroAllowed ? ['0m', '15m'] : ['30m', '4h', '1d'],
  };
}
