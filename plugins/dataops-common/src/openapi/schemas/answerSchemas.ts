import { ApiSchema } from '../OpenApiDocument';
import {
  count,
  flag,
  instant,
  list,
  Members,
  members,
  object,
  ref,
  text,
  word,
} from '../schemaWords';

/** What every answer says of itself. */
export const about: Members['must'] = {
  restricted: flag(
    "True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only",
  ),
  asOf: instant('When the server read it'),
};

/** The members of a page of a list. */
export function pageMembers(name: string): Members {
  return members({
    items: list(ref(name)),
    total: count('Everything the reader may see that matches, not this page'),
    offset: count(),
    limit: count(),
    ...about,
  });
}

/** A page of a list. */
export function pageOf(name: string): ApiSchema {
  return object(pageMembers(name));
}

const byStatus = object(
  members({
    total: count(),
    byStatus: list(object(members({ status: text(), count: count() }))),
  }),
);

/** Lists, what they can be filtered by, and the first page of the portal. */
export const answerSchemas: Record<string, ApiSchema> = {
  DatasetPage: pageOf('DatasetRow'),
  PipelinePage: pageOf('PipelineRow'),
  DatasetUpdatePage: pageOf('DatasetUpdate'),
  RunPage: pageOf('RunRow'),
  DriftPage: pageOf('DriftEdge'),
  Facet: object(members({ value: text(), count: count() })),
  ListFacets: object(
    members({
      owners: list(ref('Facet')),
      systems: list(ref('Facet')),
      types: list(ref('Facet')),
      tiers: list(ref('Facet')),
      statuses: list(ref('Facet')),
    }),
    'The values to filter by, each counted over what the other filters leave',
  ),
  SourceHealth: object(
    members({
      name: text(
        'The OpenLineage producer, shortened to a name a person knows, and the job namespace',
      ),
      producer: text(),
      namespace: text(),
      lastEventAt: instant(),
      state: word(['active', 'silent']),
    }),
    'A tool that sends events: silent is not healthy',
  ),
  Overview: object(
    members({
      needsYou: list(
        ref('NodeSummary'),
        "Datasets and pipelines of the reader's teams, worst first, at most 20",
      ),
      mine: object(members({ datasets: count(), pipelines: count() })),
      datasets: byStatus,
      pipelines: byStatus,
      tier1: byStatus,
      sources: list(ref('SourceHealth')),
      ...about,
    }),
  ),
  OpenApiDocument: {
    type: 'object',
    description: 'An OpenAPI 3.1 document',
    required: ['openapi', 'info', 'servers', 'paths', 'components'],
    additionalProperties: true,
  },
  Error: object(
    members(
      {
        error: {
          ...object(
            members(
              { name: text('Such as InputError'), message: text() },
              {
                stack: text('Outside production only'),
                cause: { description: 'Outside production only' },
                problems: list(
                  object(
                    members({
                      pointer: text('JSON pointer into the body'),
                      expected: text(),
                      got: text(),
                    }),
                  ),
                  'Every wrong field of a body',
                ),
              },
            ),
          ),
          additionalProperties: true,
        },
        response: object(members({ statusCode: count() })),
      },
      {
        request: object(members({ method: text(), url: text() })),
      },
    ),
    'An error in the form of Backstage (ErrorResponseBody)',
  ),
};
