import { Fault, ValueFormat } from './Fault';

// More digits could not be computed with exactly.
const DECIMAL = /^(0|[1-9]\d*)(\.\d{1,9})?$/;

function decimalWithin(
  allowed: string,
  accepts: (decimal: number) => boolean,
): ValueFormat {
  return (value): Fault | undefined =>
    DECIMAL.test(String(value)) && accepts(Number(value))
      ? undefined
      : {
          text: `is not allowed; use a number ${allowed}, with at most nine decimals`,
        };
}

/** Greater than 0. */
export const decimalFault = decimalWithin('greater than 0', n => n > 0);

/** Greater than 0 and at most 1. */
export const shareFault = decimalWithin(
  'greater than 0 and at most 1',
  n => n > 0 && n <= 1,
);

/** A percentage that leaves a budget. */
export const percentFault = decimalWithin(
  'greater than 0 and less than 100',
  n => n > 0 && n < 100,
);

const within = decimalWithin(
  'greater than 0 and less than 1',
  n => n > 0 && n < 1,
);

/** A target that leaves a budget. */
export function ratioFault(
  value: string | number,
  schema: { [keyword: string]: unknown },
): Fault | undefined {
  const fault = within(value, schema);
  const isPercent = fault && !percentFault(value, schema) && Number(value) > 1;
  return isPercent
    ? { text: `${fault.text}; a percentage goes into targetPercent` }
    : fault;
}
