import { InputError } from '@backstage/errors';
import { parseCron } from '../parseCron';
import {
  durationFault,
  durationOrZeroFault,
  rollingWindowFault,
  sliceFault,
} from './durationFormats';
import { entityRefFault } from './entityRefFormat';
import { Fault, ValueFormat } from './Fault';
import {
  decimalFault,
  percentFault,
  ratioFault,
  shareFault,
} from './numberFormats';
import { timeZoneFault } from './timeZoneFormat';

function textFault(value: string | number): Fault | undefined {
  return String(value).trim() === '' ? { text: 'is empty' } : undefined;
}

function sloNameFault(value: string | number): Fault | undefined {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(value)) &&
    String(value).length <= 63
    ? undefined
    : {
        text: 'is not a name; use at most 63 of a-z, 0-9 and single dashes within',
      };
}

function jobPatternFault(value: string | number): Fault | undefined {
  const star = String(value).indexOf('*');
  if (star >= 0 && star < String(value).length - 1) {
    return {
      text: 'has an asterisk that is not at the end; only one may be, as the last character',
    };
  }
  return textFault(value);
}

function cronFault(value: string | number): Fault | undefined {
  try {
    parseCron(String(value));
    return undefined;
  } catch (error) {
    if (error instanceof InputError) {
      return { text: `is not a schedule: ${error.message}` };
    }
    throw error;
  }
}

/** The values of the schema keyword `x-format`. */
export const formats: ReadonlyMap<string, ValueFormat> = new Map<
  string,
  ValueFormat
>([
  ['cron', cronFault],
  ['decimal', decimalFault],
  ['duration', durationFault],
  ['duration-or-zero', durationOrZeroFault],
  ['entity-ref', entityRefFault],
  ['job-pattern', jobPatternFault],
  ['percent', percentFault],
  ['ratio', ratioFault],
  ['rolling-window', rollingWindowFault],
  ['share', shareFault],
  ['slice', sliceFault],
  ['slo-name', sloNameFault],
  ['text', textFault],
  ['time-zone', timeZoneFault],
]);
