import { DatasetFact, IdentityLinkFact } from '../facts';
import { OlIdentity } from '../identity';
import { datasetFacets, translated } from './facetFacts';
import { memoiseShared } from './memoise';
import { Facets } from './OpenLineageEvent';
import { identity, member, objects, text } from './read';
import { schemaFields } from './schemaFields';

const LIFECYCLES: ReadonlyArray<NonNullable<DatasetFact['lifecycle']>> = [
  'ALTER',
  'CREATE',
  'DROP',
  'OVERWRITE',
  'RENAME',
  'TRUNCATE',
];

const columns = memoiseShared(facet => schemaFields(member(facet, 'fields')));

/** What the facets of a dataset say of itself. */
export function datasetFact(
  dataset: OlIdentity,
  facets: Facets | null | undefined,
): DatasetFact {
  const schema = columns(translated(facets, 'schema'));
  const change = member(
    translated(facets, 'lifecycleStateChange'),
    'lifecycleStateChange',
  );
  const lifecycle = LIFECYCLES.find(known => known === change);
  return {
    dataset,
    ...(schema ? { schema } : {}),
    ...(lifecycle ? { lifecycle } : {}),
    facets: datasetFacets(facets),
  };
}

/** The other names that the facets of a dataset give it: symlinks, and the one before a rename. */
export function identityLinks(
  dataset: OlIdentity,
  facets: Facets | null | undefined,
): IdentityLinkFact[] {
  const links: IdentityLinkFact[] = [];
  for (const symlink of objects(
    member(translated(facets, 'symlinks'), 'identifiers'),
  )) {
    const b = identity(symlink);
    if (b) {
      const type = text(member(symlink, 'type'));
      links.push({ a: dataset, b, reason: 'symlink', type });
    }
  }
  const previous = identity(
    member(translated(facets, 'lifecycleStateChange'), 'previousIdentifier'),
  );
  if (previous) {
    links.push({ a: previous, b: dataset, reason: 'rename' });
  }
  return links;
}
