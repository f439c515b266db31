/** Keys that read well without quotes. */
const PLAIN = /^[^\s:"'[\].]+$/;

/**
 * A JSON pointer as people write paths: `/spec/slos/0/name` becomes
 * `spec.slos[0].name`, and a key with a colon, a blank or a line break in it
 * is quoted, so that a line of an error still says one thing.
 */
export function problemPath(pointer: string, ...more: string[]): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return [...steps, ...more].reduce((path, step) => {
    if (/^\d+$/.test(step)) {
      return `${path}[${step}]`;
    }
    if (!PLAIN.test(step)) {
      return `${path}[${JSON.stringify(step)}]`;
    }
    return path === '' ? step : `${path}.${step}`;
  }, '');
}
