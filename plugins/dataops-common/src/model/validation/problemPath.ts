/**
 * A JSON pointer as people write paths: `/spec/slos/0/name` becomes
 * `spec.slos[0].name`.
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
    return path === '' ? step : `${path}.${step}`;
  }, '');
}
