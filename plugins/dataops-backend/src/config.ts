import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import {
  DatasetAlias,
  EnvironmentRule,
  NORMALISATION_RULES,
  NormalisationRule,
} from '@headwater/backstage-plugin-dataops-common';
import { Retention } from './retention/Retention';

/** Settings under `dataops` in app-config; see `config.d.ts`. */
export interface DataOpsConfig {
  ingest: {
    maxBodyBytes: number;
    maxDepth: number;
    maxArtifactBytes: number;
    maxBatchEvents: number;
    maxWaitingEvents: number;
    maxFacetBytes: number;
    keepSqlLiterals: boolean;
    allowedEnvironmentVariables: string[];
    /** How far ahead of the portal's clock an event may be; absent = any time. */
    maxFutureMs: number | undefined;
    /** For which OpenLineage namespaces a key may speak, by its subject. */
    keys: Array<{ subject: string; namespaces: string[] }>;
  };
  staleAfterMs: number;
  catalogSync: HumanDuration;
  lineage: {
    /** After this long without a report an edge that is not current is expired. */
    edgeExpiryMs: number;
    /** A graph with more current edges is not kept in memory; 0 = none is. */
    maxEdgesInMemory: number;
    aliases: DatasetAlias[];
    normalise: NormalisationRule[];
    /** Which namespaces are in which environment. */
    environments: EnvironmentRule[];
  };
  retention: Retention;
}

export function readDataOpsConfig(root: Config): DataOpsConfig {
  const config = root.getOptionalConfig('dataops');
  const ingest = config?.getOptionalConfig('ingest');
  const duration = (key: string, fallback: HumanDuration): HumanDuration =>
    config?.has(key) ? readDurationFromConfig(config, { key }) : fallback;
  return {
    ingest: {
      maxBodyBytes: ingest?.getOptionalNumber('maxBodyBytes') ?? 5_242_880,
      maxArtifactBytes:
        ingest?.getOptionalNumber('maxArtifactBytes') ?? 209_715_200,
      maxDepth: ingest?.getOptionalNumber('maxDepth') ?? 64,
      maxBatchEvents: ingest?.getOptionalNumber('maxBatchEvents') ?? 200,
      maxWaitingEvents: ingest?.getOptionalNumber('maxWaitingEvents') ?? 20_000,
      maxFacetBytes: ingest?.getOptionalNumber('maxFacetBytes') ?? 65_536,
      keepSqlLiterals: ingest?.getOptionalBoolean('keepSqlLiterals') ?? false,
      allowedEnvironmentVariables:
        ingest?.getOptionalStringArray('allowedEnvironmentVariables') ?? [],
      maxFutureMs: config?.has('ingest.maxFuture')
        ? durationToMilliseconds(
            readDurationFromConfig(config, { key: 'ingest.maxFuture' }),
          )
        : undefined,
      keys: (ingest?.getOptionalConfigArray('keys') ?? []).map(key => ({
        subject: key.getString('subject'),
        namespaces: key.getStringArray('namespaces'),
      })),
    },
    staleAfterMs: durationToMilliseconds(duration('staleAfter', { hours: 48 })),
    catalogSync: duration('catalogSync', { seconds: 30 }),
    lineage: {
      edgeExpiryMs: durationToMilliseconds(
        duration('lineage.edgeExpiry', { days: 14 }),
      ),
      maxEdgesInMemory:
        config?.getOptionalNumber('lineage.maxEdgesInMemory') ?? 10_000_000,
      aliases: (config?.getOptionalConfigArray('lineage.aliases') ?? []).map(
        alias => ({
          from: readName(alias.getConfig('from')),
          to: readName(alias.getConfig('to')),
        }),
      ),
      normalise: (
        config?.getOptionalStringArray('lineage.normalise') ?? []
      ).map(toRule),
      environments: (
        config?.getOptionalConfigArray('lineage.environments') ?? []
      ).map(environment => ({
        name: environment.getString('name'),
        namespaces: environment.getStringArray('namespaces'),
      })),
    },
    retention: readRetention(config?.getOptionalConfig('retention')),
  };
}

function readName(config: Config): DatasetAlias['from'] {
  return {
    namespace: config.getString('namespace'),
    name: config.getOptionalString('name'),
  };
}

function toRule(name: string): NormalisationRule {
  const rule = NORMALISATION_RULES.find(known => known === name);
  if (!rule) {
    throw new InputError(
      `dataops.lineage.normalise: expected any of ${NORMALISATION_RULES.join(
        ', ',
      )}, got '${name}'`,
    );
  }
  return rule;
}

function readRetention(config: Config | undefined): Retention {
  const keep = (key: string, fallback: HumanDuration): number | undefined => {
    if (!config?.has(key)) {
      return durationToMilliseconds(fallback);
    }
    return config.get(key) === false
      ? undefined
      : durationToMilliseconds(readDurationFromConfig(config, { key }));
  };
  return {
    rawEventsMs: keep('rawEvents', { days: 90 }),
    runsMs: keep('runs', { days: 400 }),
    schemaVersionsMs: keep('schemaVersions', { days: 730 }),
  };
}
