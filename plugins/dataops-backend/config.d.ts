import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Headwater: datasets, pipelines and lineage. */
  dataops?: {
    ingest?: {
      /** Largest accepted body in bytes, before and after gzip; larger is 413. Default 5242880. */
      maxBodyBytes?: number;
      /** Largest total of the files of one dbt upload in bytes, as sent and after gzip; larger is 413. Default 209715200. */
      maxArtifactBytes?: number;
      /** Deepest accepted nesting of a JSON body; deeper is 400. Default 64. */
      maxDepth?: number;
      /** Events committed in one transaction. Default 200. */
      maxBatchEvents?: number;
      /** Waiting events beyond which new ones are answered 503 with Retry-After. Default 20000. */
      maxWaitingEvents?: number;
      /** Facets larger than this many bytes are cut and marked. Default 65536. */
      maxFacetBytes?: number;
      /** Keep the literals of SQL texts. They may hold personal data; default false. */
      keepSqlLiterals?: boolean;
      /** Environment variables that may be stored; all others are dropped. */
      allowedEnvironmentVariables?: string[];
      /**
       * How far ahead of the portal's clock an event may be; later ones are 400.
       * Default: any time is taken.
       */
      maxFuture?: HumanDuration | string;
      /**
       * For which OpenLineage namespaces a key may send events. A key is known
       * by the subject of its `backend.auth.externalAccess` entry; events of
       * Backstage's events plugin by the subject `topic:openlineage`. Who is not
       * listed may send for every namespace.
       */
      keys?: Array<{
        subject: string;
        /** Exact, or with a trailing `*` a prefix. */
        namespaces: string[];
      }>;
    };
    /** After this long without news a good state, and a run that goes on, is unknown. Default 48 hours. */
    staleAfter?: HumanDuration | string;
    /** How often the mirror of the catalog's datasets and pipelines is refreshed. Default 30 seconds. */
    catalogSync?: HumanDuration | string;
    lineage?: {
      /**
       * An edge that a job has no more in its latest completed run is ageing for
       * this long after it was last reported, then it is expired and no longer
       * counted. Current edges do not expire. Default 14 days.
       */
      edgeExpiry?: HumanDuration | string;
      /**
       * The current graph is kept in memory, about 20 bytes for an edge and as
       * much for a node, unless it has more edges than this; 0 turns it off.
       * Answers are the same without, only slower. Default 10000000.
       */
      maxEdgesInMemory?: number;
      /**
       * Other names of datasets: what is reported under `from` is kept under
       * `to`. Without `name`, every dataset of the namespace.
       */
      aliases?: Array<{
        from: { namespace: string; name?: string };
        to: { namespace: string; name?: string };
      }>;
      /** Rules that make one name of the spellings of different producers. Default none. */
      normalise?: Array<
        'snowflake-upper-case' | 'postgres-localhost' | 'partition-folders'
      >;
      /**
       * The environments that graphs can be filtered and grouped by. A thing is
       * where its OpenLineage namespace is; what no rule names is in no known
       * environment. Default none.
       */
      environments?: Array<{
        name: string;
        /** Exact, or with a trailing `*` a prefix; the most exact rule counts. */
        namespaces: string[];
      }>;
    };
    /**
     * How long history is kept; `false` keeps it for ever. The current graph,
     * the newest columns and the verdicts stay, whatever their age.
     */
    retention?: {
      /** Events and artifacts as received. Default 90 days. */
      rawEvents?: HumanDuration | string | false;
      /** Runs, what they read and wrote, and their facets, since they were last heard of. Default 400 days. */
      runs?: HumanDuration | string | false;
      /** Sets of columns that are no longer the newest, since they were last reported. Default 730 days. */
      schemaVersions?: HumanDuration | string | false;
    };
  };
}
