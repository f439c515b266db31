// Made from dataopsOpenApi.ts by generated.test.ts; do not edit.

/** The operations of the API, by path and method. @public */
export interface paths {
  '/api/v1/lineage': {
    /** The lineage around a dataset or a job, from job to job */
    get: operations['marquezLineage'];
    /**
     * OpenLineage events
     * The path is the one of the OpenLineage clients, so that `OPENLINEAGE_URL=<backend>/api/dataops` is all they need. Also at `/api/api/v1/lineage` of the backend, where clients come that join URLs as RFC 3986 says.
     */
    post: operations['postLineage'];
    delete?: never;
  };
  '/': {
    get?: never;
    /** OpenLineage events, for clients that send to the URL as it is */
    post: operations['postLineageAtRoot'];
    delete?: never;
  };
  '/v1/dbt/artifacts': {
    get?: never;
    /**
     * Files of a dbt target folder
     * Parts of a form may be gzipped, which is recognised by content. Send `manifest` along with the other files: without it, results and sources cannot be placed.
     */
    post: operations['postDbtArtifacts'];
    delete?: never;
  };
  '/v1/connectors/{id}': {
    get?: never;
    /**
     * What a connector reads
     * `openlineage` and `dbt` are there too.
     */
    post: operations['postToConnector'];
    delete?: never;
  };
  '/v1/overview': {
    /** Counts by state, what needs you, sources */
    get: operations['getOverview'];
    post?: never;
    delete?: never;
  };
  '/v1/pipelines': {
    /** A page of pipelines */
    get: operations['listPipelines'];
    post?: never;
    delete?: never;
  };
  '/v1/pipelines/facets': {
    /** Values to filter pipelines by, with counts */
    get: operations['pipelineFacets'];
    post?: never;
    delete?: never;
  };
  '/v1/pipelines/by-ref': {
    /** One pipeline or job: jobs, what it reads and writes */
    get: operations['getPipeline'];
    post?: never;
    delete?: never;
  };
  '/v1/pipelines/by-ref/runs': {
    /** Its runs, newest first */
    get: operations['listPipelineRuns'];
    post?: never;
    delete?: never;
  };
  '/v1/datasets': {
    /** A page of datasets */
    get: operations['listDatasets'];
    post?: never;
    delete?: never;
  };
  '/v1/datasets/facets': {
    /** Values to filter datasets by, with counts */
    get: operations['datasetFacets'];
    post?: never;
    delete?: never;
  };
  '/v1/datasets/by-ref': {
    /** One dataset: names, owner, who reads and writes it */
    get: operations['getDataset'];
    post?: never;
    delete?: never;
  };
  '/v1/datasets/by-ref/schema': {
    /** Versions of its columns, with changes, newest first */
    get: operations['getDatasetSchema'];
    post?: never;
    delete?: never;
  };
  '/v1/datasets/by-ref/updates': {
    /** Runs that wrote it, newest first */
    get: operations['listDatasetUpdates'];
    post?: never;
    delete?: never;
  };
  '/v1/lineage/graph': {
    /**
     * The graph around a thing, and what was left out
     * A hop is dataset to dataset, through a job.
     */
    get: operations['getLineageGraph'];
    post?: never;
    delete?: never;
  };
  '/v1/lineage/diff': {
    /**
     * How the lineage differs between two instants
     * Without declared edges, which have no history. Exchanging `from` and `to` exchanges added and removed.
     */
    get: operations['getLineageDiff'];
    post?: never;
    delete?: never;
  };
  '/v1/lineage/impact': {
    /** Everything downstream: counts by owner and tier. Complete */
    get: operations['getImpact'];
    post?: never;
    delete?: never;
  };
  '/v1/lineage/columns': {
    /**
     * Where one column comes from, or what is made of it
     * By the runs that count now, with jobs and transformations, and where the path was cut: at the depth, or beyond 2,000 edges.
     */
    get: operations['getColumnPath'];
    post?: never;
    delete?: never;
  };
  '/v1/lineage/drift': {
    /** A page of edges that are only declared or only observed */
    get: operations['listDrift'];
    post?: never;
    delete?: never;
  };
  '/v1/lineage/paths': {
    /** All that lies on any way from one thing to another */
    get: operations['getLineagePaths'];
    post?: never;
    delete?: never;
  };
  '/v1/identity/candidates': {
    /**
     * A page of datasets that may be one, by name
     * Their names differ only in what tools are known to write differently, no rule joins them, and nobody decided yet.
     */
    get: operations['listIdentityCandidates'];
    post?: never;
    delete?: never;
  };
  '/v1/identity/decisions': {
    /** A page of what was decided, newest first */
    get: operations['listIdentityDecisions'];
    /**
     * Say that two names are the same dataset, or different ones
     * It holds until it is revoked, also for names that come back later. The same decision again changes nothing. Needs the permission dataops.identity.review.
     */
    post: operations['decideIdentity'];
    delete?: never;
  };
  '/v1/identity/decisions/{id}': {
    get?: never;
    post?: never;
    /**
     * Take a decision back, as if it had never been made
     * Needs the permission dataops.identity.review.
     */
    delete: operations['revokeIdentityDecision'];
  };
  '/api/v1/namespaces': {
    /** Namespaces in which the reader may see something */
    get: operations['marquezNamespaces'];
    post?: never;
    delete?: never;
  };
  '/api/v1/namespaces/{namespace}': {
    /** One namespace */
    get: operations['marquezNamespace'];
    post?: never;
    delete?: never;
  };
  '/api/v1/namespaces/{namespace}/datasets': {
    /** The datasets of a namespace */
    get: operations['marquezDatasets'];
    post?: never;
    delete?: never;
  };
  '/api/v1/namespaces/{namespace}/datasets/{name}': {
    /** One dataset */
    get: operations['marquezDataset'];
    post?: never;
    delete?: never;
  };
  '/api/v1/namespaces/{namespace}/datasets/{name}/versions': {
    /** Its versions, newest first: one for each set of columns */
    get: operations['marquezDatasetVersions'];
    post?: never;
    delete?: never;
  };
  '/api/v1/namespaces/{namespace}/datasets/{name}/versions/{version}': {
    /** One version */
    get: operations['marquezDatasetVersion'];
    post?: never;
    delete?: never;
  };
  '/api/v1/namespaces/{namespace}/jobs': {
    /** The jobs of a namespace, the latest news first */
    get: operations['marquezNamespaceJobs'];
    post?: never;
    delete?: never;
  };
  '/api/v1/namespaces/{namespace}/jobs/{name}': {
    /** One job */
    get: operations['marquezJob'];
    post?: never;
    delete?: never;
  };
  '/api/v1/namespaces/{namespace}/jobs/{name}/runs': {
    /** Its runs, newest first */
    get: operations['marquezRuns'];
    post?: never;
    delete?: never;
  };
  '/api/v1/jobs': {
    /** The jobs of all namespaces, the latest news first */
    get: operations['marquezJobs'];
    post?: never;
    delete?: never;
  };
  '/api/v1/jobs/runs/{id}': {
    /** One run */
    get: operations['marquezRun'];
    post?: never;
    delete?: never;
  };
  '/api/v1/jobs/runs/{id}/facets': {
    /** The facets of a run, or of its job; null for datasets, as in Marquez */
    get: operations['marquezRunFacets'];
    post?: never;
    delete?: never;
  };
  '/api/v1/column-lineage': {
    /** What columns are made of, and what is made of them */
    get: operations['marquezColumnLineage'];
    post?: never;
    delete?: never;
  };
  '/api/v1/search': {
    /** Datasets and jobs whose name holds a text */
    get: operations['marquezSearch'];
    post?: never;
    delete?: never;
  };
  '/api/v1/events/lineage': {
    /** Run events as they were kept */
    get: operations['marquezEvents'];
    post?: never;
    delete?: never;
  };
  '/openapi.json': {
    /** This document */
    get: operations['getOpenApi'];
    post?: never;
    delete?: never;
  };
}
/** The schemas and responses of the API, by name. @public */
export interface components {
  schemas: {
    /** The name that OpenLineage gives a job or a dataset: unique as a pair */
    OlIdentity: {
      /** The naming authority: a scheduler or a data source */
      namespace: string;
      /** The name within the namespace */
      name: string;
    };
    /** How a thing stands. unknown is a state of its own and never means healthy */
    Verdict: {
      status:
        | 'breached'
        | 'missed'
        | 'at-risk'
        | 'unknown'
        | 'waiting'
        | 'running'
        | 'healthy';
      /** One sentence, without a full stop at the end */
      reason: string;
      /**
       * Format: date-time
       * When this state began; absent when that is not known
       */
      since?: string;
      /**
       * Format: date-time
       * When the facts behind it were last refreshed
       */
      evidenceAt?: string;
    };
    /** What every answer says of a thing */
    NodeSummary: {
      /** The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** The name to show: the entity's title or name, else the observed name, of which only the table is shown where the namespace is one of dotted names (postgres, snowflake), and only the last folder of a path */
      label: string;
      verdict: components['schemas']['Verdict'];
      identity?: components['schemas']['OlIdentity'];
      /** The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * Where the owner is from. Inferred owners are shown as such, never as fact
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
    };
    DatasetRow: {
      /** The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** The name to show: the entity's title or name, else the observed name, of which only the table is shown where the namespace is one of dotted names (postgres, snowflake), and only the last folder of a path */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** Distinct datasets made from it, one step away, as the graph draws it: seen or declared */
      downstreamCount: number;
      upstreamCount: number;
      identity?: components['schemas']['OlIdentity'];
      /** The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * Where the owner is from. Inferred owners are shown as such, never as fact
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
      /**
       * Format: date-time
       * When the last successful run wrote it; absent = never seen
       */
      dataAsOf?: string;
      /** Number of columns of the newest schema; absent when no schema was reported */
      columnCount?: number;
    };
    DatasetDetail: {
      /** The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** The name to show: the entity's title or name, else the observed name, of which only the table is shown where the namespace is one of dotted names (postgres, snowflake), and only the last folder of a path */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** Distinct datasets made from it, one step away, as the graph draws it: seen or declared */
      downstreamCount: number;
      upstreamCount: number;
      /** All names under which it was reported or declared, canonical first */
      identities: {
        namespace: string;
        name: string;
        source: 'declared' | 'observed';
      }[];
      /** Pipelines and jobs that write it now */
      writtenBy: components['schemas']['NodeSummary'][];
      readBy: components['schemas']['NodeSummary'][];
      identity?: components['schemas']['OlIdentity'];
      /** The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * Where the owner is from. Inferred owners are shown as such, never as fact
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
      /**
       * Format: date-time
       * When the last successful run wrote it; absent = never seen
       */
      dataAsOf?: string;
      /** Number of columns of the newest schema; absent when no schema was reported */
      columnCount?: number;
      description?: string;
      /** Format: date-time */
      firstSeen?: string;
      /** Format: date-time */
      lastSeen?: string;
    };
    PipelineRow: {
      /** The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** The name to show: the entity's title or name, else the observed name, of which only the table is shown where the namespace is one of dotted names (postgres, snowflake), and only the last folder of a path */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** Jobs that belong to it and were seen */
      jobCount: number;
      /** Newest runs, newest first, at most 12: state only */
      recent: components['schemas']['RunSummary'][];
      identity?: components['schemas']['OlIdentity'];
      /** The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * Where the owner is from. Inferred owners are shown as such, never as fact
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
      lastRun?: components['schemas']['RunSummary'];
      schedule?: components['schemas']['PipelineSchedule'];
      /**
       * Format: date-time
       * When the next run is due; absent without a schedule
       */
      nextDue?: string;
    };
    PipelineDetail: {
      /** The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** The name to show: the entity's title or name, else the observed name, of which only the table is shown where the namespace is one of dotted names (postgres, snowflake), and only the last folder of a path */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** Jobs that belong to it and were seen */
      jobCount: number;
      /** Newest runs, newest first, at most 12: state only */
      recent: components['schemas']['RunSummary'][];
      jobs: {
        namespace: string;
        name: string;
        key: string;
        lastRun?: components['schemas']['RunSummary'];
      }[];
      reads: components['schemas']['NodeSummary'][];
      writes: components['schemas']['NodeSummary'][];
      identity?: components['schemas']['OlIdentity'];
      /** The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * Where the owner is from. Inferred owners are shown as such, never as fact
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
      lastRun?: components['schemas']['RunSummary'];
      schedule?: components['schemas']['PipelineSchedule'];
      /**
       * Format: date-time
       * When the next run is due; absent without a schedule
       */
      nextDue?: string;
      description?: string;
    };
    /** When a run is due */
    PipelineSchedule: {
      /** Five fields: minute, hour, day of month, month, day of week */
      cron: string;
      /** A zone of the IANA database */
      timezone: string;
      /** The calendar of working days; on other days nothing is due */
      calendar?: string;
    };
    RunState:
      | 'running'
      | 'complete'
      | 'failed'
      | 'aborted'
      | 'skipped'
      | 'unknown';
    RunSummary: {
      runId: string;
      job: components['schemas']['OlIdentity'];
      state: components['schemas']['RunState'];
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      endedAt?: string;
      /** Format: date-time */
      nominalStart?: string;
      /** Format: date-time */
      nominalEnd?: string;
    };
    RunRow: {
      runId: string;
      job: components['schemas']['OlIdentity'];
      state: components['schemas']['RunState'];
      inputs: number;
      outputs: number;
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      endedAt?: string;
      /** Format: date-time */
      nominalStart?: string;
      /** Format: date-time */
      nominalEnd?: string;
      durationMs?: number;
      /** The run that started this one, where it was reported */
      parent?: {
        job: components['schemas']['OlIdentity'];
        runId: string;
      };
      /** The first line of the error, if the run reported one */
      error?: string;
      producer?: string;
    };
    /** One arrival of data: a run that wrote the dataset */
    DatasetUpdate: {
      runId: string;
      job: components['schemas']['OlIdentity'];
      state: components['schemas']['RunState'];
      /**
       * Format: date-time
       * When the run ended, or was last heard of
       */
      at: string;
      pipelineRef?: string;
      /** Format: date-time */
      nominalEnd?: string;
      rowCount?: number;
      bytes?: number;
      /** Checks reported with it; absent = none reported */
      checks?: {
        passed: number;
        failed: number;
        total: number;
      };
    };
    SchemaField: {
      name: string;
      type?: string;
      description?: string;
      fields?: components['schemas']['SchemaField'][];
    };
    SchemaChange: {
      change: 'added' | 'removed' | 'type-changed' | 'renamed';
      column: string;
      from?: string;
      to?: string;
    };
    SchemaVersion: {
      /** Content hash, the same for the same columns */
      version: string;
      /** Format: date-time */
      firstSeen: string;
      /** Format: date-time */
      lastSeen: string;
      fields: components['schemas']['SchemaField'][];
      /** Against the version before it; absent for the first */
      changes?: components['schemas']['SchemaChange'][];
    };
    DatasetSchema: {
      /** Newest first. Empty = no columns received */
      versions: components['schemas']['SchemaVersion'][];
      /** Format: date-time */
      asOf: string;
    };
    DatasetPage: {
      items: components['schemas']['DatasetRow'][];
      /** Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
    };
    PipelinePage: {
      items: components['schemas']['PipelineRow'][];
      /** Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
    };
    DatasetUpdatePage: {
      items: components['schemas']['DatasetUpdate'][];
      /** Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
    };
    RunPage: {
      items: components['schemas']['RunRow'][];
      /** Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
    };
    DriftPage: {
      items: components['schemas']['DriftEdge'][];
      /** Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
    };
    Facet: {
      value: string;
      count: number;
    };
    /** The values to filter by, each counted over what the other filters leave */
    ListFacets: {
      owners: components['schemas']['Facet'][];
      systems: components['schemas']['Facet'][];
      types: components['schemas']['Facet'][];
      tiers: components['schemas']['Facet'][];
      statuses: components['schemas']['Facet'][];
    };
    /** A tool that sends events: silent is not healthy */
    SourceHealth: {
      /** The OpenLineage producer, shortened to a name a person knows, and the job namespace */
      name: string;
      producer: string;
      namespace: string;
      /** Format: date-time */
      lastEventAt: string;
      state: 'active' | 'silent';
    };
    Overview: {
      /** Datasets and pipelines of the reader's teams, worst first, at most 20 */
      needsYou: components['schemas']['NodeSummary'][];
      mine: {
        datasets: number;
        pipelines: number;
      };
      datasets: {
        total: number;
        byStatus: {
          status: string;
          count: number;
        }[];
      };
      pipelines: {
        total: number;
        byStatus: {
          status: string;
          count: number;
        }[];
      };
      tier1: {
        total: number;
        byStatus: {
          status: string;
          count: number;
        }[];
      };
      sources: components['schemas']['SourceHealth'][];
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
    };
    /** An OpenAPI 3.1 document */
    OpenApiDocument: {
      [key: string]: unknown;
    };
    /** An error in the form of Backstage (ErrorResponseBody) */
    Error: {
      error: {
        /** Such as InputError */
        name: string;
        message: string;
        /** Outside production only */
        stack?: string;
        /** Outside production only */
        cause?: unknown;
        /** Every wrong field of a body */
        problems?: {
          /** JSON pointer into the body */
          pointer: string;
          expected: string;
          got: string;
        }[];
      } & {
        [key: string]: unknown;
      };
      response: {
        statusCode: number;
      };
      request?: {
        method: string;
        url: string;
      };
    };
    /** An edge in the direction of the data, and how it is known: declared, observed, inferred */
    GraphEdge: {
      /** Key of the node that data leaves */
      from: string;
      to: string;
      /** How many edges it stands for, where an end is a group; absent for a single edge */
      count?: number;
      declared?: {
        by: string;
      };
      observed?: {
        /** Format: date-time */
        firstSeen: string;
        /** Format: date-time */
        lastSeen: string;
        producer?: string;
        runId?: string;
        /**
         * Why it does not count now, where such edges were asked for: it was in a completed run but not in the latest, or never in one
         */
        notCurrent?: 'ageing' | 'unconfirmed';
        /**
         * Format: date-time
         * When the edge stops being drawn unless seen again; absent for a current edge, which does not expire
         */
        expiresAt?: string;
      };
      inferred?: {
        rule: string;
      };
    };
    GraphNode: {
      /** The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** The name to show: the entity's title or name, else the observed name, of which only the table is shown where the namespace is one of dotted names (postgres, snowflake), and only the last folder of a path */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** Signed distance from the focus: negative is upstream */
      hop: number;
      inCount: number;
      outCount: number;
      /** How many of those are in this answer */
      drawnIn: number;
      drawnOut: number;
      identity?: components['schemas']['OlIdentity'];
      /** The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * Where the owner is from. Inferred owners are shown as such, never as fact
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
    };
    /** Nodes on one side of the focus that have the same system, namespace, owner or environment, drawn as one */
    GraphGroup: {
      /** Takes the place of a node key in edges, and names the group when it is to be expanded */
      key: string;
      by: 'system' | 'namespace' | 'owner' | 'environment';
      /** Signed distance of the nearest node */
      hop: number;
      /** How many nodes it holds */
      size: number;
      datasets: number;
      jobs: number;
      pipelines: number;
      tier1: number;
      /** How many are breached, missed or at risk */
      unhealthy: number;
      /**
       * The worst of their states; unknown is worse than every good news
       */
      worst:
        | 'breached'
        | 'missed'
        | 'at-risk'
        | 'unknown'
        | 'waiting'
        | 'running'
        | 'healthy';
      /** Edges between two of them */
      edgesInside: number;
      /** What all have; absent for those that have none */
      value?: string;
    };
    LineageGraph: {
      focus: string;
      nodes: components['schemas']['GraphNode'][];
      edges: components['schemas']['GraphEdge'][];
      /** Nodes in the whole reachable graph that the reader may see, drawn or not */
      total: {
        nodes: number;
        upstream: number;
        downstream: number;
        /** False when counting stopped at its limit */
        exact: boolean;
      };
      /** What was left out and why, in numbers */
      notDrawn: {
        pastHops: number;
        overBudget: number;
        tier1: number;
        /** Edges seen once but not in the latest completed run */
        ageingEdges: number;
        /** Edges of jobs that never completed */
        unconfirmedEdges: number;
        /** How many of those over budget are upstream; the others are downstream */
        overBudgetUpstream?: number;
        /** Nodes of other environments that the data was not followed into */
        otherEnvironments?: number;
      };
      /** Cycles among the drawn nodes, each as node keys */
      cycles: string[][];
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
      /** What is drawn as groups instead of nodes */
      groups?: {
        by: 'system' | 'namespace' | 'owner' | 'environment';
        items: components['schemas']['GraphGroup'][];
      };
      history?: components['schemas']['LineageHistory'];
    };
    /** Who is hurt by a change: complete, whatever was drawn */
    Impact: {
      total: number;
      byOwner: {
        count: number;
        tiers: {
          count: number;
          tier?: number;
        }[];
        ownerRef?: string;
      }[];
      byTier: {
        count: number;
        tier?: number;
      }[];
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
      history?: components['schemas']['LineageHistory'];
    };
    ColumnEnd: {
      /** Key of the dataset */
      key: string;
      /** As it was reported; absent = the whole dataset */
      column?: string;
    };
    ColumnTransformation: {
      type?: string;
      subtype?: string;
      description?: string;
      masking?: boolean;
    };
    ColumnPathEdge: {
      from: components['schemas']['ColumnEnd'];
      to: components['schemas']['ColumnEnd'];
      job: {
        key: string;
        label: string;
      };
      /** Empty when the producer named none */
      transformations: components['schemas']['ColumnTransformation'][];
      /**
       * An end is a whole dataset, such as where a column filters rows; the path goes on through all its columns
       */
      datasetLevel?: true;
    };
    ColumnPath: {
      /** Key of the dataset of the column */
      focus: string;
      column: string;
      direction: 'upstream' | 'downstream';
      /** The focus, and the datasets of the edges, nearest first */
      nodes: components['schemas']['NodeSummary'][];
      /** Nearest first */
      edges: components['schemas']['ColumnPathEdge'][];
      /** The edges at which the path was cut; what lies beyond those was not counted */
      notDrawn: {
        /** Edges that leave what was reached in the last hop that was asked for */
        pastDepth: number;
        /** More edges than one answer holds */
        overBudget: number;
      };
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
    };
    /** An edge on which the catalog and the events disagree */
    DriftEdge: {
      from: components['schemas']['NodeSummary'];
      to: components['schemas']['NodeSummary'];
      kind: 'declared-only' | 'observed-only';
      /** The entity that declares it, or that could */
      entityRef: string;
      /**
       * Format: date-time
       * When an event last said so; absent when none ever did
       */
      lastSeen?: string;
    };
    PathNode: {
      /** The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** The name to show: the entity's title or name, else the observed name, of which only the table is shown where the namespace is one of dotted names (postgres, snowflake), and only the last folder of a path */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** Hops from the start of the paths */
      hop: number;
      identity?: components['schemas']['OlIdentity'];
      /** The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * Where the owner is from. Inferred owners are shown as such, never as fact
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
    };
    /** All that lies on any way of the data from one node to another; without a way, nothing */
    LineagePaths: {
      from: string;
      to: string;
      /** The ends first, then what lies on shorter ways */
      nodes: components['schemas']['PathNode'][];
      /** All edges among the nodes */
      edges: components['schemas']['GraphEdge'][];
      total: {
        nodes: number;
        /** False when counting stopped at its limit */
        exact: boolean;
      };
      notDrawn: {
        overBudget: number;
      };
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
    };
    /** What a lineage of the past says of itself. Names, owners, tiers and who may see what are those of today */
    LineageHistory: {
      /**
       * Format: date-time
       * The instant whose lineage it is
       */
      at: string;
      /** False when the instant is before `completeSince`: no edge is served, and that says nothing */
      known: boolean;
      /** Edges that entities declare today of what is drawn: left out, since nobody keeps since when they are declared */
      declaredLeftOut: number;
      /** The run that named the instant: when it ended, or was last heard of */
      runId?: string;
      /**
       * Format: date-time
       * What was before is not known: older history is deleted by configuration. Absent when nothing is deleted
       */
      completeSince?: string;
      /**
       * Format: date-time
       * When the focus was first heard of, where that is after the instant: then that it has no edges says nothing
       */
      focusFirstSeen?: string;
    };
    LineageInstant: {
      /**
       * Format: date-time
       * The instant whose lineage it is
       */
      at: string;
      /** False when the instant is before `completeSince`: no edge is served, and that says nothing */
      known: boolean;
      /** The run that named the instant: when it ended, or was last heard of */
      runId?: string;
      /**
       * Format: date-time
       * What was before is not known: older history is deleted by configuration. Absent when nothing is deleted
       */
      completeSince?: string;
    };
    /** The run of a job that counted at one of the two instants */
    DiffRun: {
      /**
       * Format: date-time
       * When it proved what it did
       */
      at: string;
      /** Absent where a design counted */
      runId?: string;
      producer?: string;
    };
    /** An edge that is there at one of two instants only, and the run of its job that counted at each; absent where none did */
    DiffEdge: {
      /** Key of the node that data leaves */
      from: string;
      to: string;
      before?: components['schemas']['DiffRun'];
      after?: components['schemas']['DiffRun'];
    };
    /** What came and went between two instants: around a thing among all that is within reach at either, or in the whole estate */
    LineageDiff: {
      from: components['schemas']['LineageInstant'];
      to: components['schemas']['LineageInstant'];
      nodes: {
        added: {
          total: number;
          items: components['schemas']['NodeSummary'][];
        };
        removed: {
          total: number;
          items: components['schemas']['NodeSummary'][];
        };
      };
      edges: {
        added: {
          total: number;
          items: components['schemas']['DiffEdge'][];
        };
        removed: {
          total: number;
          items: components['schemas']['DiffEdge'][];
        };
      };
      /** The ends of the edges of this page that are not among its nodes */
      ends: components['schemas']['NodeSummary'][];
      /** False when more could differ than is compared, or an instant is not known */
      exact: boolean;
      offset: number;
      limit: number;
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
      /** Absent for the whole estate */
      focus?: string;
    };
    /** Why two names may be one dataset */
    LikenessReason: {
      rule:
        | 'letter-case'
        | 'quoting'
        | 'other-address'
        | 'other-scheme'
        | 'left-out-parts'
        | 'partition-folders'
        | 'separators';
      /** One sentence, without a full stop at the end */
      text: string;
      /** Where it is said that such names can be one */
      source: string;
    };
    /** What the columns of two datasets say on whether they are one */
    ColumnEvidence: {
      /**
       * overlap: at least half of all names are in both; unknown: the columns of one were never reported
       */
      verdict: 'same' | 'overlap' | 'different' | 'unknown';
      /** Names that both have, without regard to case */
      common: number;
      onlyA: string[];
      onlyB: string[];
    };
    CandidateUsers: {
      total: number;
      /** At most 5, by name */
      items: {
        /** The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
        key: string;
        kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
        /** The name to show: the entity's title or name, else the observed name, of which only the table is shown where the namespace is one of dotted names (postgres, snowflake), and only the last folder of a path */
        label: string;
        /** The catalog entity that stands for it; absent when only events know it */
        entityRef?: string;
      }[];
    };
    CandidateEnd: {
      dataset: components['schemas']['NodeSummary'];
      name: components['schemas']['OlIdentity'];
      /** Node key of the name that is like the other */
      key: string;
      writtenBy: components['schemas']['CandidateUsers'];
      readBy: components['schemas']['CandidateUsers'];
      /**
       * Format: date-time
       * When an event last named the dataset; absent when none ever did
       */
      lastSeen?: string;
    };
    /** Two datasets that may be one */
    IdentityCandidate: {
      a: components['schemas']['CandidateEnd'];
      b: components['schemas']['CandidateEnd'];
      /** Every difference between the names */
      reasons: components['schemas']['LikenessReason'][];
      columns: components['schemas']['ColumnEvidence'];
    };
    IdentityCandidatePage: {
      items: components['schemas']['IdentityCandidate'][];
      /** Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
      /** Names that so many datasets share that being alike says nothing: not listed, nor in total */
      leftOut: {
        names: number;
        datasets: number;
      };
      /** Whether the reader may decide */
      mayDecide: boolean;
    };
    DecidedName: {
      name: components['schemas']['OlIdentity'];
      /** Its node key */
      key: string;
    };
    /** What a person said of two names */
    IdentityDecision: {
      id: string;
      a: components['schemas']['DecidedName'];
      b: components['schemas']['DecidedName'];
      verdict: 'same' | 'different';
      /** Entity reference of a user, or subject of a service */
      by: string;
      /** Format: date-time */
      at: string;
      /**
       * waiting: one of the names is not there; overruled: said to be different, and joined since by events or entities
       */
      state: 'in-force' | 'waiting' | 'overruled';
      comment?: string;
    };
    IdentityDecisionPage: {
      items: components['schemas']['IdentityDecision'][];
      /** Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * When the server read it
       */
      asOf: string;
    };
    IdentityDecisionRequest: {
      /** the node key of a dataset */
      a: string;
      /** the node key of a dataset */
      b: string;
      verdict: 'same' | 'different';
      /** text without NUL */
      comment?: string;
      /** Puts it in the place of an older decision that says the opposite */
      replace?: boolean;
    };
    /** An OpenLineage RunEvent, as far as it must be; facets are free */
    RunEvent: {
      eventTime: string;
      producer?: string | null;
      schemaURL?: string | null;
      eventType?:
        | 'START'
        | 'RUNNING'
        | 'COMPLETE'
        | 'ABORT'
        | 'FAIL'
        | 'OTHER'
        | null;
      run: {
        runId: string;
        facets?: Record<string, never> | null;
      };
      job: {
        namespace: string;
        name: string;
        facets?: Record<string, never> | null;
      };
      inputs?:
        | {
            namespace?: string | null;
            name?: string | null;
            facets?: Record<string, never> | null;
            inputFacets?: Record<string, never> | null;
            outputFacets?: Record<string, never> | null;
          }[]
        | null;
      outputs?:
        | {
            namespace?: string | null;
            name?: string | null;
            facets?: Record<string, never> | null;
            inputFacets?: Record<string, never> | null;
            outputFacets?: Record<string, never> | null;
          }[]
        | null;
    };
    /** An OpenLineage JobEvent: no run, a job */
    JobEvent: {
      eventTime: string;
      producer?: string | null;
      schemaURL?: string | null;
      job: {
        namespace: string;
        name: string;
        facets?: Record<string, never> | null;
      };
      inputs?:
        | {
            namespace?: string | null;
            name?: string | null;
            facets?: Record<string, never> | null;
            inputFacets?: Record<string, never> | null;
            outputFacets?: Record<string, never> | null;
          }[]
        | null;
      outputs?:
        | {
            namespace?: string | null;
            name?: string | null;
            facets?: Record<string, never> | null;
            inputFacets?: Record<string, never> | null;
            outputFacets?: Record<string, never> | null;
          }[]
        | null;
    };
    /** An OpenLineage DatasetEvent: neither run nor job, a dataset */
    DatasetEvent: {
      eventTime: string;
      producer?: string | null;
      schemaURL?: string | null;
      dataset: {
        namespace: string;
        name: string;
        facets?: Record<string, never> | null;
      };
    };
    /** Told apart by the keys that are there: run, else job, else dataset */
    LineageEvent:
      | components['schemas']['RunEvent']
      | components['schemas']['JobEvent']
      | components['schemas']['DatasetEvent'];
    /** Any of the files of one invocation, at least one */
    DbtArtifacts: {
      /** target/manifest.json */
      manifest?: Record<string, never>;
      /** target/run_results.json */
      run_results?: Record<string, never>;
      /** target/sources.json */
      sources?: Record<string, never>;
      /** target/catalog.json */
      catalog?: Record<string, never>;
      /** OpenLineage namespace of the warehouse, such as postgres://db:5432 */
      namespace?: string;
      /** OpenLineage namespace of the jobs */
      jobNamespace?: string;
    };
    IngestResult: {
      /** Events that were new */
      applied: number;
      /** Events that had been stored before */
      known: number;
      /** What was assumed, cut, dropped or redacted, by event */
      notes: {
        /** Index of the event in the array */
        event: number;
        /** JSON pointer into the event */
        pointer: string;
        /** Such as facet-cut, redacted, assumed-utc */
        note: string;
      }[];
    };
    /** Facets by name, as they were sent */
    MarquezFacets: {
      [key: string]: unknown;
    };
    MarquezField: {
      name: string;
      type: string | null;
      tags: string[];
      description: string | null;
    };
    MarquezNamespace: {
      name: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      ownerName: string;
      description: string | null;
      isHidden: boolean;
    };
    MarquezNamespaces: {
      namespaces: components['schemas']['MarquezNamespace'][];
      totalCount: number;
    };
    MarquezDatasetData: {
      id: {
        namespace: string;
        name: string;
      };
      type: 'DB_TABLE' | 'STREAM';
      name: string;
      physicalName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      namespace: string;
      sourceName: string;
      fields: components['schemas']['MarquezField'][];
      tags: string[];
      /** Format: date-time */
      lastModifiedAt: string | null;
      description: string | null;
      lastLifecycleState: string | null;
    };
    MarquezDataset: {
      id: {
        namespace: string;
        name: string;
      };
      type: 'DB_TABLE' | 'STREAM';
      name: string;
      physicalName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      namespace: string;
      sourceName: string;
      fields: components['schemas']['MarquezField'][];
      tags: string[];
      /** Format: date-time */
      lastModifiedAt: string | null;
      description: string | null;
      lastLifecycleState: string | null;
      currentVersion: string;
      columnLineage:
        | {
            name: string;
            inputFields: {
              namespace: string;
              dataset: string;
              field: string;
              transformationDescription: string | null;
              transformationType: string | null;
            }[];
            transformationDescription: string | null;
            transformationType: string | null;
          }[]
        | null;
      facets: components['schemas']['MarquezFacets'];
      deleted: boolean;
    };
    MarquezDatasets: {
      datasets: components['schemas']['MarquezDataset'][];
      totalCount: number;
    };
    MarquezDatasetVersion: {
      id: {
        namespace: string;
        name: string;
      };
      type: 'DB_TABLE' | 'STREAM';
      name: string;
      physicalName: string;
      /** Format: date-time */
      createdAt: string;
      version: string;
      namespace: string;
      sourceName: string;
      fields: components['schemas']['MarquezField'][];
      tags: string[];
      lifecycleState: string | null;
      description: string | null;
      currentSchemaVersion: string | null;
      createdByRun: components['schemas']['MarquezRun'] | null;
      facets: components['schemas']['MarquezFacets'];
    };
    MarquezDatasetVersions: {
      versions: components['schemas']['MarquezDatasetVersion'][];
      totalCount: number;
    };
    MarquezVersionedDataset: {
      datasetVersionId: {
        namespace: string;
        name: string;
        version: string;
      };
      facets: components['schemas']['MarquezFacets'];
    };
    MarquezRun: {
      id: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      nominalStartTime: string | null;
      nominalEndTime: string | null;
      state: 'NEW' | 'RUNNING' | 'COMPLETED' | 'ABORTED' | 'FAILED';
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      durationMs: number | null;
      args: {
        [key: string]: string;
      };
      jobVersion: {
        namespace: string;
        name: string;
        version: string;
      } | null;
      inputDatasetVersions: components['schemas']['MarquezVersionedDataset'][];
      outputDatasetVersions: components['schemas']['MarquezVersionedDataset'][];
      facets: components['schemas']['MarquezFacets'];
    };
    MarquezRuns: {
      runs: components['schemas']['MarquezRun'][];
      totalCount: number;
    };
    MarquezRunFacets: {
      runId: string;
      facets: components['schemas']['MarquezFacets'];
    } | null;
    MarquezJobData: {
      id: {
        namespace: string;
        name: string;
      };
      type: 'BATCH' | 'STREAM';
      name: string;
      simpleName: string;
      parentJobName: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      namespace: string;
      inputs: {
        namespace: string;
        name: string;
      }[];
      outputs: {
        namespace: string;
        name: string;
      }[];
      location: string | null;
      description: string | null;
      latestRun: components['schemas']['MarquezRun'] | null;
    };
    MarquezJob: {
      id: {
        namespace: string;
        name: string;
      };
      type: 'BATCH' | 'STREAM';
      name: string;
      simpleName: string;
      parentJobName: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      namespace: string;
      inputs: {
        namespace: string;
        name: string;
      }[];
      outputs: {
        namespace: string;
        name: string;
      }[];
      location: string | null;
      description: string | null;
      latestRun: components['schemas']['MarquezRun'] | null;
      latestRuns: components['schemas']['MarquezRun'][];
      facets: components['schemas']['MarquezFacets'];
      currentVersion: string | null;
      labels: string[];
      tags: string[];
    };
    MarquezJobs: {
      jobs: components['schemas']['MarquezJob'][];
      totalCount: number;
    };
    MarquezLineage: {
      graph: (
        | {
            id: string;
            type: 'DATASET';
            data: components['schemas']['MarquezDatasetData'];
            inEdges: {
              origin: string;
              destination: string;
            }[];
            outEdges: {
              origin: string;
              destination: string;
            }[];
          }
        | {
            id: string;
            type: 'JOB';
            data: components['schemas']['MarquezJobData'];
            inEdges: {
              origin: string;
              destination: string;
            }[];
            outEdges: {
              origin: string;
              destination: string;
            }[];
          }
      )[];
    };
    MarquezColumnLineage: {
      graph: {
        id: string;
        type: 'DATASET_FIELD';
        data: {
          namespace: string;
          dataset: string;
          datasetVersion: string | null;
          field: string;
          fieldType: string;
          transformationDescription: string | null;
          transformationType: string | null;
          inputFields: {
            namespace: string;
            dataset: string;
            field: string;
            transformationDescription: string | null;
            transformationType: string | null;
            datasetVersion: string | null;
          }[];
        };
        inEdges: {
          origin: string;
          destination: string;
        }[];
        outEdges: {
          origin: string;
          destination: string;
        }[];
      }[];
    };
    MarquezSearch: {
      /** How many are in this answer, as in Marquez */
      totalCount: number;
      results: {
        type: 'DATASET' | 'JOB';
        name: string;
        /** Format: date-time */
        updatedAt: string;
        namespace: string;
        nodeId: string;
      }[];
    };
    MarquezEvents: {
      events: {
        [key: string]: unknown;
      }[];
      totalCount: number;
    };
  };
  responses: {
    /** A parameter is wrong. The message names it, the value that was given and what is allowed */
    BadRequest: {
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** Not what the route reads: wrong syntax, a field missing, nesting too deep, a key given twice. The message names each place. Nothing was stored */
    BadBody: {
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** No credentials, or unknown ones */
    Unauthorized: {
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** A user instead of a service; a key that is restricted to other plugins; a namespace that the key may not send for. Nothing was stored */
    Forbidden: {
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** Credentials without the permission, or a key that is restricted to other plugins or namespaces */
    NotPermitted: {
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** It does not exist, or the reader may not see it; the words are the same */
    NotFound: {
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** The body is larger than dataops.ingest.maxBodyBytes (of dbt: maxArtifactBytes), before or after gzip */
    TooLarge: {
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** A Content-Type or a Content-Encoding that the route does not read */
    UnsupportedMediaType: {
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** The database refused what was sent, which is a mistake of the server. Nothing was stored */
    Refused: {
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** Overload, or the database is away. Nothing was stored. OpenLineage clients try this again, but not 429, which is never used */
    Unavailable: {
      headers: {
        /** Seconds after which to try again */
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
/** The operations of the API, by id. @public */
export interface operations {
  marquezLineage: {
    parameters: {
      query: {
        /** A dataset or a job, such as dataset:postgres://db:5432:shop.public.orders */
        nodeId: string;
        /** Hops; deeper than any graph is refused */
        depth?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezLineage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  postLineage: {
    parameters: {
      query?: never;
      header?: {
        /** How the body is compressed; anything else is 415 */
        'Content-Encoding'?: 'gzip' | 'x-gzip' | 'identity';
      };
      path?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | components['schemas']['LineageEvent']
          | components['schemas']['LineageEvent'][];
      };
    };
    responses: {
      /** All events were known. Nothing changed */
      200: {
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      /** At least one event was new. All are committed */
      201: {
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      400: components['responses']['BadBody'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['Refused'];
      503: components['responses']['Unavailable'];
    };
  };
  postLineageAtRoot: {
    parameters: {
      query?: never;
      header?: {
        /** How the body is compressed; anything else is 415 */
        'Content-Encoding'?: 'gzip' | 'x-gzip' | 'identity';
      };
      path?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | components['schemas']['LineageEvent']
          | components['schemas']['LineageEvent'][];
      };
    };
    responses: {
      /** All events were known. Nothing changed */
      200: {
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      /** At least one event was new. All are committed */
      201: {
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      400: components['responses']['BadBody'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['Refused'];
      503: components['responses']['Unavailable'];
    };
  };
  postDbtArtifacts: {
    parameters: {
      query?: never;
      header?: {
        /** How the body is compressed; anything else is 415 */
        'Content-Encoding'?: 'gzip' | 'x-gzip' | 'identity';
      };
      path?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DbtArtifacts'];
        'multipart/form-data': components['schemas']['DbtArtifacts'];
      };
    };
    responses: {
      /** All events were known. Nothing changed */
      200: {
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      /** At least one event was new. All are committed */
      201: {
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      400: components['responses']['BadBody'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['Refused'];
      503: components['responses']['Unavailable'];
    };
  };
  postToConnector: {
    parameters: {
      query?: never;
      header?: {
        /** How the body is compressed; anything else is 415 */
        'Content-Encoding'?: 'gzip' | 'x-gzip' | 'identity';
      };
      path: {
        /** The connector */
        id: string;
      };
    };
    requestBody: {
      content: {
        'application/json': unknown;
      };
    };
    responses: {
      /** All events were known. Nothing changed */
      200: {
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      /** At least one event was new. All are committed */
      201: {
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      400: components['responses']['BadBody'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      500: components['responses']['Refused'];
      503: components['responses']['Unavailable'];
    };
  };
  getOverview: {
    parameters: {
      query?: never;
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['Overview'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  listPipelines: {
    parameters: {
      query?: {
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
        /** Words that the name, the identities, the description, the owner or a column must contain */
        search?: string;
        /** Owners; `none` for what has none */
        owner?: string[];
        /** Systems; `none` for what has none */
        system?: string[];
        /** Types; `none` for what has none */
        type?: string[];
        /** Tiers; `none` for what has none */
        tier?: ('1' | '2' | '3' | 'none')[];
        /** States, worst first */
        status?: (
          | 'breached'
          | 'missed'
          | 'at-risk'
          | 'unknown'
          | 'waiting'
          | 'running'
          | 'healthy'
        )[];
        /** `entity`: only what the catalog knows; `observed`: only what it does not */
        known?: 'entity' | 'observed';
        /** By what to sort; ties by name. By name when absent */
        sort?:
          | 'name'
          | 'status'
          | 'tier'
          | 'owner'
          | 'dataAsOf'
          | 'downstream'
          | 'lastRun';
        /** Which end comes first. asc when absent */
        order?: 'asc' | 'desc';
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['PipelinePage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  pipelineFacets: {
    parameters: {
      query?: {
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
        /** Words that the name, the identities, the description, the owner or a column must contain */
        search?: string;
        /** Owners; `none` for what has none */
        owner?: string[];
        /** Systems; `none` for what has none */
        system?: string[];
        /** Types; `none` for what has none */
        type?: string[];
        /** Tiers; `none` for what has none */
        tier?: ('1' | '2' | '3' | 'none')[];
        /** States, worst first */
        status?: (
          | 'breached'
          | 'missed'
          | 'at-risk'
          | 'unknown'
          | 'waiting'
          | 'running'
          | 'healthy'
        )[];
        /** `entity`: only what the catalog knows; `observed`: only what it does not */
        known?: 'entity' | 'observed';
        /** By what to sort; ties by name. By name when absent */
        sort?:
          | 'name'
          | 'status'
          | 'tier'
          | 'owner'
          | 'dataAsOf'
          | 'downstream'
          | 'lastRun';
        /** Which end comes first. asc when absent */
        order?: 'asc' | 'desc';
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['ListFacets'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  getPipeline: {
    parameters: {
      query: {
        /** An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['PipelineDetail'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  listPipelineRuns: {
    parameters: {
      query: {
        /** An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
        /** Only runs in this state */
        state?: 'failed' | 'running' | 'complete';
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['RunPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  listDatasets: {
    parameters: {
      query?: {
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
        /** Words that the name, the identities, the description, the owner or a column must contain */
        search?: string;
        /** Owners; `none` for what has none */
        owner?: string[];
        /** Systems; `none` for what has none */
        system?: string[];
        /** Types; `none` for what has none */
        type?: string[];
        /** Tiers; `none` for what has none */
        tier?: ('1' | '2' | '3' | 'none')[];
        /** States, worst first */
        status?: (
          | 'breached'
          | 'missed'
          | 'at-risk'
          | 'unknown'
          | 'waiting'
          | 'running'
          | 'healthy'
        )[];
        /** `entity`: only what the catalog knows; `observed`: only what it does not */
        known?: 'entity' | 'observed';
        /** By what to sort; ties by name. By name when absent */
        sort?:
          | 'name'
          | 'status'
          | 'tier'
          | 'owner'
          | 'dataAsOf'
          | 'downstream'
          | 'lastRun';
        /** Which end comes first. asc when absent */
        order?: 'asc' | 'desc';
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['DatasetPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  datasetFacets: {
    parameters: {
      query?: {
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
        /** Words that the name, the identities, the description, the owner or a column must contain */
        search?: string;
        /** Owners; `none` for what has none */
        owner?: string[];
        /** Systems; `none` for what has none */
        system?: string[];
        /** Types; `none` for what has none */
        type?: string[];
        /** Tiers; `none` for what has none */
        tier?: ('1' | '2' | '3' | 'none')[];
        /** States, worst first */
        status?: (
          | 'breached'
          | 'missed'
          | 'at-risk'
          | 'unknown'
          | 'waiting'
          | 'running'
          | 'healthy'
        )[];
        /** `entity`: only what the catalog knows; `observed`: only what it does not */
        known?: 'entity' | 'observed';
        /** By what to sort; ties by name. By name when absent */
        sort?:
          | 'name'
          | 'status'
          | 'tier'
          | 'owner'
          | 'dataAsOf'
          | 'downstream'
          | 'lastRun';
        /** Which end comes first. asc when absent */
        order?: 'asc' | 'desc';
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['ListFacets'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  getDataset: {
    parameters: {
      query: {
        /** An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['DatasetDetail'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  getDatasetSchema: {
    parameters: {
      query: {
        /** An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['DatasetSchema'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  listDatasetUpdates: {
    parameters: {
      query: {
        /** An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['DatasetUpdatePage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  getLineageGraph: {
    parameters: {
      query: {
        /** An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        focus: string;
        /** Hops upstream */
        up?: number;
        /** Hops downstream */
        down?: number;
        /** Node budget */
        limit?: number;
        /** An instant in ISO 8601 with a zone, or a run id, which stands for when the run ended or was last heard of; absent = now */
        asOf?: string;
        /** Edges to draw besides those that count now */
        include?: 'ageing'[];
        /** Draw groups instead of nodes; the focus never is */
        collapse?: 'system' | 'namespace' | 'owner' | 'environment';
        /** Keys of groups to draw as their nodes */
        expand?: string[];
        /** Environments to stay in; `none` for what is in no known one */
        environment?: string[];
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['LineageGraph'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  getLineageDiff: {
    parameters: {
      query: {
        /** Only around this thing; absent = the whole estate */
        focus?: string;
        /** An instant in ISO 8601 with a zone, or a run id, which stands for when the run ended or was last heard of, or `now` */
        from: string;
        /** An instant in ISO 8601 with a zone, or a run id, which stands for when the run ended or was last heard of, or `now` */
        to: string;
        /** Hops upstream */
        up?: number;
        /** Hops downstream */
        down?: number;
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['LineageDiff'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  getImpact: {
    parameters: {
      query: {
        /** An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        focus: string;
        /** An instant in ISO 8601 with a zone, or a run id, which stands for when the run ended or was last heard of; absent = now */
        asOf?: string;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['Impact'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  getColumnPath: {
    parameters: {
      query: {
        /** The dataset of the column */
        focus: string;
        /** As it was reported, in the same case */
        column: string;
        /** Which way to go */
        direction?: 'upstream' | 'downstream';
        /** Hops from dataset to dataset */
        depth?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['ColumnPath'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  listDrift: {
    parameters: {
      query?: {
        /** Only the edges of this thing; absent = the whole estate */
        ref?: string;
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['DriftPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  getLineagePaths: {
    parameters: {
      query: {
        /** Where the data comes from */
        from: string;
        /** Where it goes */
        to: string;
        /** Node budget with both ends */
        limit?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['LineagePaths'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  listIdentityCandidates: {
    parameters: {
      query?: {
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['IdentityCandidatePage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  listIdentityDecisions: {
    parameters: {
      query?: {
        /** How many to leave out */
        offset?: number;
        /** How many to give */
        limit?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['IdentityDecisionPage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
  decideIdentity: {
    parameters: {
      query?: never;
      path?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentityDecisionRequest'];
      };
    };
    responses: {
      /** It was decided so before */
      200: {
        content: {
          'application/json': components['schemas']['IdentityDecision'];
        };
      };
      /** It is decided now */
      201: {
        content: {
          'application/json': components['schemas']['IdentityDecision'];
        };
      };
      400: components['responses']['BadBody'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['NotPermitted'];
      404: components['responses']['NotFound'];
      /** It contradicts an older decision, or what events say. The message says which */
      409: {
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
    };
  };
  revokeIdentityDecision: {
    parameters: {
      query?: never;
      path: {
        /** The decision */
        id: string;
      };
    };
    responses: {
      /** It is taken back */
      204: {
        content?: never;
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['NotPermitted'];
      404: components['responses']['NotFound'];
    };
  };
  marquezNamespaces: {
    parameters: {
      query?: {
        /** How many to give */
        limit?: number;
        /** How many to leave out */
        offset?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezNamespaces'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezNamespace: {
    parameters: {
      query?: never;
      path: {
        /** An OpenLineage namespace */
        namespace: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezNamespace'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezDatasets: {
    parameters: {
      query?: {
        /** How many to give */
        limit?: number;
        /** How many to leave out */
        offset?: number;
      };
      path: {
        /** An OpenLineage namespace */
        namespace: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezDatasets'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezDataset: {
    parameters: {
      query?: never;
      path: {
        /** An OpenLineage namespace */
        namespace: string;
        /** Any name of the dataset in it */
        name: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezDataset'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezDatasetVersions: {
    parameters: {
      query?: {
        /** How many to give */
        limit?: number;
        /** How many to leave out */
        offset?: number;
      };
      path: {
        /** An OpenLineage namespace */
        namespace: string;
        /** Any name of the dataset in it */
        name: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezDatasetVersions'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezDatasetVersion: {
    parameters: {
      query?: never;
      path: {
        /** An OpenLineage namespace */
        namespace: string;
        /** Any name of the dataset in it */
        name: string;
        /** The UUID of the version */
        version: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezDatasetVersion'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezNamespaceJobs: {
    parameters: {
      query?: {
        /** Only jobs whose newest run is in one of these states, and jobs without a run */
        lastRunStates?: (
          | 'new'
          | 'running'
          | 'completed'
          | 'aborted'
          | 'failed'
        )[];
        /** How many to give */
        limit?: number;
        /** How many to leave out */
        offset?: number;
      };
      path: {
        /** An OpenLineage namespace */
        namespace: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezJobs'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezJob: {
    parameters: {
      query?: never;
      path: {
        /** An OpenLineage namespace */
        namespace: string;
        /** The name of the job in it */
        name: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezJob'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezRuns: {
    parameters: {
      query?: {
        /** How many to give */
        limit?: number;
        /** How many to leave out */
        offset?: number;
      };
      path: {
        /** An OpenLineage namespace */
        namespace: string;
        /** The name of the job in it */
        name: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezRuns'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezJobs: {
    parameters: {
      query?: {
        /** Only jobs whose newest run is in one of these states, and jobs without a run */
        lastRunStates?: (
          | 'new'
          | 'running'
          | 'completed'
          | 'aborted'
          | 'failed'
        )[];
        /** How many to give */
        limit?: number;
        /** How many to leave out */
        offset?: number;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezJobs'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezRun: {
    parameters: {
      query?: never;
      path: {
        /** The run id as its producer gave it */
        id: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezRun'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezRunFacets: {
    parameters: {
      query: {
        /** Whose facets */
        type: 'run' | 'job' | 'dataset';
      };
      path: {
        /** The run id as its producer gave it */
        id: string;
      };
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezRunFacets'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezColumnLineage: {
    parameters: {
      query: {
        /** A column, a dataset or a job, such as dataset:postgres://db:5432:shop.public.orders */
        nodeId: string;
        /** Hops; deeper than any graph is refused */
        depth?: number;
        /** `true` in any case; anything else means false, as in Marquez */
        withDownstream?: string;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezColumnLineage'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezSearch: {
    parameters: {
      query: {
        /** The text, in whatever case */
        q: string;
        /** Only one kind */
        filter?: 'dataset' | 'job';
        /** By what to sort */
        sort?: 'name' | 'update_at';
        /** How many to give */
        limit?: number;
        /** Only what is in this namespace */
        namespace?: string;
        /** Last heard of before this day */
        before?: string;
        /** Last heard of after the start of this day */
        after?: string;
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezSearch'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezEvents: {
    parameters: {
      query?: {
        /** How many to give */
        limit?: number;
        /** How many to leave out */
        offset?: number;
        /** Exclusive */
        before?: string;
        /** Inclusive */
        after?: string;
        /** By event time */
        sortDirection?: 'asc' | 'desc';
      };
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['MarquezEvents'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  getOpenApi: {
    parameters: {
      query?: never;
      path?: never;
    };
    responses: {
      /** The answer */
      200: {
        content: {
          'application/json': components['schemas']['OpenApiDocument'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
    };
  };
}

/** Query parameters of the reads that have a default. @public */
export interface defaults {
  '/api/v1/lineage': 'depth';
  '/v1/overview': never;
  '/v1/pipelines': 'offset' | 'limit';
  '/v1/pipelines/facets': 'offset' | 'limit';
  '/v1/pipelines/by-ref': never;
  '/v1/pipelines/by-ref/runs': 'offset' | 'limit';
  '/v1/datasets': 'offset' | 'limit';
  '/v1/datasets/facets': 'offset' | 'limit';
  '/v1/datasets/by-ref': never;
  '/v1/datasets/by-ref/schema': never;
  '/v1/datasets/by-ref/updates': 'offset' | 'limit';
  '/v1/lineage/graph': 'up' | 'down' | 'limit';
  '/v1/lineage/diff': 'up' | 'down' | 'offset' | 'limit';
  '/v1/lineage/impact': never;
  '/v1/lineage/columns': 'direction' | 'depth';
  '/v1/lineage/drift': 'offset' | 'limit';
  '/v1/lineage/paths': 'limit';
  '/v1/identity/candidates': 'offset' | 'limit';
  '/v1/identity/decisions': 'offset' | 'limit';
  '/api/v1/namespaces': 'limit' | 'offset';
  '/api/v1/namespaces/{namespace}': never;
  '/api/v1/namespaces/{namespace}/datasets': 'limit' | 'offset';
  '/api/v1/namespaces/{namespace}/datasets/{name}': never;
  '/api/v1/namespaces/{namespace}/datasets/{name}/versions': 'limit' | 'offset';
  '/api/v1/namespaces/{namespace}/datasets/{name}/versions/{version}': never;
  '/api/v1/namespaces/{namespace}/jobs': 'limit' | 'offset';
  '/api/v1/namespaces/{namespace}/jobs/{name}': never;
  '/api/v1/namespaces/{namespace}/jobs/{name}/runs': 'limit' | 'offset';
  '/api/v1/jobs': 'limit' | 'offset';
  '/api/v1/jobs/runs/{id}': never;
  '/api/v1/jobs/runs/{id}/facets': never;
  '/api/v1/column-lineage': 'depth' | 'withDownstream';
  '/api/v1/search': 'sort' | 'limit';
  '/api/v1/events/lineage': 'limit' | 'offset' | 'sortDirection';
  '/openapi.json': never;
}
