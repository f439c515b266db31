type Layer = {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
  regexp?: RegExp & { fast_slash?: boolean };
};

/** Every `METHOD path` that an Express 4 router answers, those of routers inside it included. */
export function listRoutes(router: unknown, prefix = ''): string[] {
  return stackOf(router).flatMap(layer => {
    if (layer.route) {
      const { path, methods } = layer.route;
      return Object.keys(methods).map(
        method => `${method.toUpperCase()} ${prefix}${path}`,
      );
    }
    return listRoutes(layer.handle, `${prefix}${mountPath(layer)}`);
  });
}

function stackOf(router: unknown): Layer[] {
  const isRouter =
    (typeof router === 'function' || typeof router === 'object') &&
    router !== null &&
    'stack' in router;
  return isRouter && Array.isArray(router.stack) ? router.stack : [];
}

/** Where a router is mounted; Express keeps only the expression it was made into. */
function mountPath({ regexp }: Layer): string {
  if (!regexp || regexp.fast_slash) {
    return '';
  }
  return regexp.source
    .replace(/^\^/, '')
    .replace('\\/?(?=\\/|$)', '')
    .replaceAll('\\/', '/');
}
