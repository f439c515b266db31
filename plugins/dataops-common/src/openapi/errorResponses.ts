import { ApiResponse } from './OpenApiDocument';
import { json } from './operations/operation';

/** The errors of all routes. */
export const errorResponses: Record<string, ApiResponse> = {
  BadRequest: json(
    'A parameter is wrong. The message names it, the value that was given and what is allowed',
    'Error',
  ),
  BadBody: json(
    'Not what the route reads: wrong syntax, a field missing, nesting too deep, a key given twice. The message names each place. Nothing was stored',
    'Error',
  ),
  Unauthorized: json('No credentials, or unknown ones', 'Error'),
  Forbidden: json(
    'A user instead of a service; a key that is restricted to other plugins; a namespace that the key may not send for. Nothing was stored',
    'Error',
  ),
  NotPermitted: json(
    'Credentials without the permission, or a key that is restricted to other plugins or namespaces',
    'Error',
  ),
  NotFound: json(
    'It does not exist, or the reader may not see it; the words are the same',
    'Error',
  ),
  TooLarge: json(
    'The body is larger than dataops.ingest.maxBodyBytes (of dbt: maxArtifactBytes), before or after gzip',
    'Error',
  ),
  UnsupportedMediaType: json(
    'A Content-Type or a Content-Encoding that the route does not read',
    'Error',
  ),
  Refused: json(
    'The database refused what was sent, which is a mistake of the server. Nothing was stored',
    'Error',
  ),
  Unavailable: {
    ...json(
      'Overload, or the database is away. Nothing was stored. OpenLineage clients try this again, but not 429, which is never used',
      'Error',
    ),
    headers: {
      'Retry-After': {
        description: 'Seconds after which to try again',
        schema: { type: 'integer', minimum: 1 },
      },
    },
  },
};
