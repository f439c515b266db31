import { OlIdentity } from '../identity';
import { DbtManifest, DbtNode } from './DbtNode';

/**
 * How dbt's ids become OpenLineage names.
 *
 * A relation is named as OpenLineage's dbt integration names it, so that both
 * mean one dataset: `database.schema.alias` in the namespace of the warehouse.
 * That namespace stands in the profile, not in any artifact: the sender gives
 * it. Without it only BigQuery's is known (`bigquery`); everything else lies in
 * `dbt:<project>`, apart from other projects and producers, since a missing
 * join can be repaired by an alias and a wrong one cannot. A relation that
 * another project builds lies in that project's namespace, where its own
 * artifacts put it.
 *
 * A job is named by its unique id, as the structured-log mode of OpenLineage's
 * integration does, in the namespace that the sender gives (what
 * `OPENLINEAGE_NAMESPACE` is set to) or `dbt:<project>`. Exposures, metrics and
 * the like have no relation: they are named by their unique id in that same
 * namespace, which keeps environments apart.
 *
 * Equal names are one object here, so a set of identities is a set of names.
 */
export interface DbtNaming {
  jobNamespace: string;
  /** True when the warehouse's namespace had to be made up. */
  assumed: boolean;
  dataset(node: DbtNode): OlIdentity | undefined;
  /** A relation that no manifest names, such as one known from a catalog. */
  relation(name: string): OlIdentity;
  job(uniqueId: string): OlIdentity;
}

export function createDbtNaming(options: {
  projectName: string;
  manifest?: DbtManifest;
  namespace?: string;
  jobNamespace?: string;
  /** Takes secrets out of names: some relations are files, named by their URL. */
  clean: (text: string) => string;
}): DbtNaming {
  const { clean } = options;
  const own = `dbt:${options.projectName}`;
  const jobNamespace = options.jobNamespace ?? own;
  const known =
    options.namespace ??
    (options.manifest?.adapterType === 'bigquery' ? 'bigquery' : undefined);
  const intern = createInterner();
  function dataset(node: DbtNode): OlIdentity | undefined {
    if (node.role === 'logical') {
      return intern(jobNamespace, node.id);
    }
    if (node.relation === undefined) {
      return undefined;
    }
    const fallback = node.external ? `dbt:${node.packageName}` : own;
    return intern(known ?? fallback, clean(node.relation));
  }
  return {
    jobNamespace,
    assumed: known === undefined,
    dataset,
    relation: name => intern(known ?? own, clean(name)),
    job: uniqueId => intern(jobNamespace, uniqueId),
  };
}

function createInterner(): (namespace: string, name: string) => OlIdentity {
  const namespaces = new Map<string, Map<string, OlIdentity>>();
  return (namespace, name) => {
    const names = namespaces.get(namespace) ?? new Map<string, OlIdentity>();
    namespaces.set(namespace, names);
    const identity = names.get(name) ?? { namespace, name };
    names.set(name, identity);
    return identity;
  };
}
