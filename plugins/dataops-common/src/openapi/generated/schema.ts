// Made from dataopsOpenApi.ts by generated.test.ts; do not edit.

/** The operations of the API, by path and method. @public */
export interface paths {
  '/api/v1/lineage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The lineage around a dataset or a job, from job to job */
    get: operations['marquezLineage'];
    put?: never;
    /**
     * OpenLineage events
     * @description The path is the one of the OpenLineage clients, so that `OPENLINEAGE_URL=<backend>/api/dataops` is all they need. Also at `/api/api/v1/lineage` of the backend, where clients come that join URLs as RFC 3986 says.
     */
    post: operations['postLineage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** OpenLineage events, for clients that send to the URL as it is */
    post: operations['postLineageAtRoot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/dbt/artifacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Files of a dbt target folder
     * @description Parts of a form may be gzipped, which is recognised by content. Send `manifest` along with the other files: without it, results and sources cannot be placed.
     */
    post: operations['postDbtArtifacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/connectors/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a connector reads
     * @description `openlineage` and `dbt` are there too.
     */
    post: operations['postToConnector'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Counts by state, what needs you, sources */
    get: operations['getOverview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/pipelines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of pipelines */
    get: operations['listPipelines'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/pipelines/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Values to filter pipelines by, with counts */
    get: operations['pipelineFacets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/pipelines/by-ref': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One pipeline or job: jobs, what it reads and writes */
    get: operations['getPipeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/pipelines/by-ref/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its runs, newest first */
    get: operations['listPipelineRuns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/datasets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of datasets */
    get: operations['listDatasets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/datasets/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Values to filter datasets by, with counts */
    get: operations['datasetFacets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/datasets/by-ref': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One dataset: names, owner, who reads and writes it */
    get: operations['getDataset'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/datasets/by-ref/schema': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Versions of its columns, with changes, newest first */
    get: operations['getDatasetSchema'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/datasets/by-ref/updates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Runs that wrote it, newest first */
    get: operations['listDatasetUpdates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/lineage/graph': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The graph around a thing, and what was left out
     * @description A hop is dataset to dataset, through a job.
     */
    get: operations['getLineageGraph'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/lineage/impact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything downstream: counts by owner and tier. Complete */
    get: operations['getImpact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/lineage/columns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where one column comes from, or what is made of it
     * @description By the runs that count now, with jobs and transformations, and where the path was cut: at the depth, or beyond 2,000 edges.
     */
    get: operations['getColumnPath'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/lineage/drift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of edges that are only declared or only observed */
    get: operations['listDrift'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/lineage/paths': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All that lies on any way from one thing to another */
    get: operations['getLineagePaths'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/namespaces': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Namespaces in which the reader may see something */
    get: operations['marquezNamespaces'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/namespaces/{namespace}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One namespace */
    get: operations['marquezNamespace'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/namespaces/{namespace}/datasets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The datasets of a namespace */
    get: operations['marquezDatasets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/namespaces/{namespace}/datasets/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One dataset */
    get: operations['marquezDataset'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/namespaces/{namespace}/datasets/{name}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its versions, newest first: one for each set of columns */
    get: operations['marquezDatasetVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/namespaces/{namespace}/datasets/{name}/versions/{version}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One version */
    get: operations['marquezDatasetVersion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/namespaces/{namespace}/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The jobs of a namespace, the latest news first */
    get: operations['marquezNamespaceJobs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/namespaces/{namespace}/jobs/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One job */
    get: operations['marquezJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/namespaces/{namespace}/jobs/{name}/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Its runs, newest first */
    get: operations['marquezRuns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The jobs of all namespaces, the latest news first */
    get: operations['marquezJobs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/runs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One run */
    get: operations['marquezRun'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/runs/{id}/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The facets of a run, or of its job; null for datasets, as in Marquez */
    get: operations['marquezRunFacets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/column-lineage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What columns are made of, and what is made of them */
    get: operations['marquezColumnLineage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Datasets and jobs whose name holds a text */
    get: operations['marquezSearch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events/lineage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Run events as they were kept */
    get: operations['marquezEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This document */
    get: operations['getOpenApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
/** The schemas and responses of the API, by name. @public */
export interface components {
  schemas: {
    /** @description The name that OpenLineage gives a job or a dataset: unique as a pair */
    OlIdentity: {
      /** @description The naming authority: a scheduler or a data source */
      namespace: string;
      /** @description The name within the namespace */
      name: string;
    };
    /** @description How a thing stands. unknown is a state of its own and never means healthy */
    Verdict: {
      /** @enum {string} */
      status:
        | 'healthy'
        | 'at-risk'
        | 'breached'
        | 'missed'
        | 'running'
        | 'waiting'
        | 'unknown';
      /** @description One sentence, without a full stop at the end */
      reason: string;
      /**
       * Format: date-time
       * @description When this state began; absent when that is not known
       */
      since?: string;
      /**
       * Format: date-time
       * @description When the facts behind it were last refreshed
       */
      evidenceAt?: string;
    };
    /** @description What every answer says of a thing */
    NodeSummary: {
      /** @description The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      /** @enum {string} */
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** @description The name to show: the entity's title or name, else the last part of the observed name */
      label: string;
      verdict: components['schemas']['Verdict'];
      identity?: components['schemas']['OlIdentity'];
      /** @description The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** @description spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      /** @enum {integer} */
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * @description Where the owner is from. Inferred owners are shown as such, never as fact
       * @enum {string}
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
    };
    DatasetRow: {
      /** @description The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      /** @enum {string} */
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** @description The name to show: the entity's title or name, else the last part of the observed name */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** @description Distinct datasets that current jobs make from it, one step away */
      downstreamCount: number;
      upstreamCount: number;
      identity?: components['schemas']['OlIdentity'];
      /** @description The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** @description spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      /** @enum {integer} */
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * @description Where the owner is from. Inferred owners are shown as such, never as fact
       * @enum {string}
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
      /**
       * Format: date-time
       * @description When the last successful run wrote it; absent = never seen
       */
      dataAsOf?: string;
      /** @description Number of columns of the newest schema; absent when no schema was reported */
      columnCount?: number;
    };
    DatasetDetail: {
      /** @description The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      /** @enum {string} */
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** @description The name to show: the entity's title or name, else the last part of the observed name */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** @description Distinct datasets that current jobs make from it, one step away */
      downstreamCount: number;
      upstreamCount: number;
      /** @description All names under which it was reported or declared, canonical first */
      identities: {
        namespace: string;
        name: string;
        /** @enum {string} */
        source: 'declared' | 'observed';
      }[];
      /** @description Pipelines and jobs that write it now */
      writtenBy: components['schemas']['NodeSummary'][];
      readBy: components['schemas']['NodeSummary'][];
      identity?: components['schemas']['OlIdentity'];
      /** @description The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** @description spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      /** @enum {integer} */
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * @description Where the owner is from. Inferred owners are shown as such, never as fact
       * @enum {string}
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
      /**
       * Format: date-time
       * @description When the last successful run wrote it; absent = never seen
       */
      dataAsOf?: string;
      /** @description Number of columns of the newest schema; absent when no schema was reported */
      columnCount?: number;
      description?: string;
      /** Format: date-time */
      firstSeen?: string;
      /** Format: date-time */
      lastSeen?: string;
    };
    PipelineRow: {
      /** @description The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      /** @enum {string} */
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** @description The name to show: the entity's title or name, else the last part of the observed name */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** @description Jobs that belong to it and were seen */
      jobCount: number;
      /** @description Newest runs, newest first, at most 12: state only */
      recent: components['schemas']['RunSummary'][];
      identity?: components['schemas']['OlIdentity'];
      /** @description The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** @description spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      /** @enum {integer} */
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * @description Where the owner is from. Inferred owners are shown as such, never as fact
       * @enum {string}
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
      lastRun?: components['schemas']['RunSummary'];
      schedule?: components['schemas']['PipelineSchedule'];
      /**
       * Format: date-time
       * @description When the next run is due; absent without a schedule
       */
      nextDue?: string;
    };
    PipelineDetail: {
      /** @description The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      /** @enum {string} */
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** @description The name to show: the entity's title or name, else the last part of the observed name */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** @description Jobs that belong to it and were seen */
      jobCount: number;
      /** @description Newest runs, newest first, at most 12: state only */
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
      /** @description The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** @description spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      /** @enum {integer} */
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * @description Where the owner is from. Inferred owners are shown as such, never as fact
       * @enum {string}
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
      lastRun?: components['schemas']['RunSummary'];
      schedule?: components['schemas']['PipelineSchedule'];
      /**
       * Format: date-time
       * @description When the next run is due; absent without a schedule
       */
      nextDue?: string;
      description?: string;
    };
    /** @description When a run is due */
    PipelineSchedule: {
      /** @description Five fields: minute, hour, day of month, month, day of week */
      cron: string;
      /** @description A zone of the IANA database */
      timezone: string;
      /** @description The calendar of working days; on other days nothing is due */
      calendar?: string;
    };
    /** @enum {string} */
    RunState: 'running' | 'complete' | 'failed' | 'aborted' | 'unknown';
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
      /** @description The run that started this one, where it was reported */
      parent?: {
        job: components['schemas']['OlIdentity'];
        runId: string;
      };
      /** @description The first line of the error, if the run reported one */
      error?: string;
      producer?: string;
    };
    /** @description One arrival of data: a run that wrote the dataset */
    DatasetUpdate: {
      runId: string;
      job: components['schemas']['OlIdentity'];
      state: components['schemas']['RunState'];
      /**
       * Format: date-time
       * @description When the run ended, or was last heard of
       */
      at: string;
      pipelineRef?: string;
      /** Format: date-time */
      nominalEnd?: string;
      rowCount?: number;
      bytes?: number;
      /** @description Checks reported with it; absent = none reported */
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
      /** @enum {string} */
      change: 'added' | 'removed' | 'type-changed' | 'renamed';
      column: string;
      from?: string;
      to?: string;
    };
    SchemaVersion: {
      /** @description Content hash, the same for the same columns */
      version: string;
      /** Format: date-time */
      firstSeen: string;
      /** Format: date-time */
      lastSeen: string;
      fields: components['schemas']['SchemaField'][];
      /** @description Against the version before it; absent for the first */
      changes?: components['schemas']['SchemaChange'][];
    };
    DatasetSchema: {
      /** @description Newest first. Empty = no columns received */
      versions: components['schemas']['SchemaVersion'][];
      /** Format: date-time */
      asOf: string;
    };
    DatasetPage: {
      items: components['schemas']['DatasetRow'][];
      /** @description Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    PipelinePage: {
      items: components['schemas']['PipelineRow'][];
      /** @description Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    DatasetUpdatePage: {
      items: components['schemas']['DatasetUpdate'][];
      /** @description Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    RunPage: {
      items: components['schemas']['RunRow'][];
      /** @description Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    DriftPage: {
      items: components['schemas']['DriftEdge'][];
      /** @description Everything the reader may see that matches, not this page */
      total: number;
      offset: number;
      limit: number;
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    Facet: {
      value: string;
      count: number;
    };
    /** @description The values to filter by, each counted over what the other filters leave */
    ListFacets: {
      owners: components['schemas']['Facet'][];
      systems: components['schemas']['Facet'][];
      types: components['schemas']['Facet'][];
      tiers: components['schemas']['Facet'][];
      statuses: components['schemas']['Facet'][];
    };
    /** @description A tool that sends events: silent is not healthy */
    SourceHealth: {
      /** @description The OpenLineage producer, shortened to a name a person knows, and the job namespace */
      name: string;
      producer: string;
      namespace: string;
      /** Format: date-time */
      lastEventAt: string;
      /** @enum {string} */
      state: 'active' | 'silent';
    };
    Overview: {
      /** @description Datasets and pipelines of the reader's teams, worst first, at most 20 */
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
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    /** @description An OpenAPI 3.1 document */
    OpenApiDocument: {
      [key: string]: unknown;
    };
    /** @description An error in the form of Backstage (ErrorResponseBody) */
    Error: {
      error: {
        /** @description Such as InputError */
        name: string;
        message: string;
        /** @description Outside production only */
        stack?: string;
        /** @description Outside production only */
        cause?: unknown;
        /** @description Every wrong field of a body */
        problems?: {
          /** @description JSON pointer into the body */
          pointer: string;
          expected: string;
          got: string;
        }[];
      };
      response: {
        statusCode: number;
      };
      request?: {
        method: string;
        url: string;
      };
    };
    /** @description An edge in the direction of the data, and how it is known: declared, observed, inferred */
    GraphEdge: {
      /** @description Key of the node that data leaves */
      from: string;
      to: string;
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
         * Format: date-time
         * @description When the edge stops being drawn unless seen again; absent for a current edge
         */
        expiresAt?: string;
      };
      inferred?: {
        rule: string;
      };
    };
    GraphNode: {
      /** @description The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      /** @enum {string} */
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** @description The name to show: the entity's title or name, else the last part of the observed name */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** @description Signed distance from the focus: negative is upstream */
      hop: number;
      inCount: number;
      outCount: number;
      /** @description How many of those are in this answer */
      drawnIn: number;
      drawnOut: number;
      identity?: components['schemas']['OlIdentity'];
      /** @description The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** @description spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      /** @enum {integer} */
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * @description Where the owner is from. Inferred owners are shown as such, never as fact
       * @enum {string}
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
    };
    LineageGraph: {
      focus: string;
      nodes: components['schemas']['GraphNode'][];
      edges: components['schemas']['GraphEdge'][];
      /** @description Nodes in the whole reachable graph that the reader may see, drawn or not */
      total: {
        nodes: number;
        upstream: number;
        downstream: number;
        /** @description False when counting stopped at its limit */
        exact: boolean;
      };
      /** @description What was left out and why, in numbers */
      notDrawn: {
        pastHops: number;
        overBudget: number;
        tier1: number;
        /** @description Edges seen once but not in the latest completed run */
        ageingEdges: number;
        /** @description Edges of jobs that never completed */
        unconfirmedEdges: number;
      };
      /** @description Cycles among the drawn nodes, each as node keys */
      cycles: string[][];
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    /** @description Who is hurt by a change: complete, whatever was drawn */
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
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    ColumnEnd: {
      /** @description Key of the dataset */
      key: string;
      /** @description As it was reported; absent = the whole dataset */
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
      /** @description Empty when the producer named none */
      transformations: components['schemas']['ColumnTransformation'][];
      /**
       * @description An end is a whole dataset, such as where a column filters rows; the path goes on through all its columns
       * @constant
       */
      datasetLevel?: true;
    };
    ColumnPath: {
      /** @description Key of the dataset of the column */
      focus: string;
      column: string;
      /** @enum {string} */
      direction: 'upstream' | 'downstream';
      /** @description The focus, and the datasets of the edges, nearest first */
      nodes: components['schemas']['NodeSummary'][];
      /** @description Nearest first */
      edges: components['schemas']['ColumnPathEdge'][];
      /** @description The edges at which the path was cut; what lies beyond those was not counted */
      notDrawn: {
        /** @description Edges that leave what was reached in the last hop that was asked for */
        pastDepth: number;
        /** @description More edges than one answer holds */
        overBudget: number;
      };
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    /** @description An edge on which the catalog and the events disagree */
    DriftEdge: {
      from: components['schemas']['NodeSummary'];
      to: components['schemas']['NodeSummary'];
      /** @enum {string} */
      kind: 'declared-only' | 'observed-only';
      /** @description The entity that declares it, or that could */
      entityRef: string;
      /**
       * Format: date-time
       * @description When an event last said so; absent when none ever did
       */
      lastSeen?: string;
    };
    PathNode: {
      /** @description The canonical identity as kind:namespace:name, the last two percent-encoded: stable, fit for a URL */
      key: string;
      /** @enum {string} */
      kind: 'dataset' | 'job' | 'pipeline' | 'derivation';
      /** @description The name to show: the entity's title or name, else the last part of the observed name */
      label: string;
      verdict: components['schemas']['Verdict'];
      /** @description Hops from the start of the paths */
      hop: number;
      identity?: components['schemas']['OlIdentity'];
      /** @description The catalog entity that stands for it; absent when only events know it */
      entityRef?: string;
      /** @description spec.type of the entity, or what the events let infer; absent when not known */
      type?: string;
      /** @enum {integer} */
      tier?: 1 | 2 | 3;
      ownerRef?: string;
      /**
       * @description Where the owner is from. Inferred owners are shown as such, never as fact
       * @enum {string}
       */
      ownerSource?: 'catalog' | 'openlineage';
      systemRef?: string;
      lifecycle?: string;
    };
    /** @description All that lies on any way of the data from one node to another; without a way, nothing */
    LineagePaths: {
      from: string;
      to: string;
      /** @description The ends first, then what lies on shorter ways */
      nodes: components['schemas']['PathNode'][];
      /** @description All edges among the nodes */
      edges: components['schemas']['GraphEdge'][];
      total: {
        nodes: number;
        /** @description False when counting stopped at its limit */
        exact: boolean;
      };
      notDrawn: {
        overBudget: number;
      };
      /** @description True when the reader's access is limited: lists may be shorter than the truth. Depends on the reader only */
      restricted: boolean;
      /**
       * Format: date-time
       * @description When the server read it
       */
      asOf: string;
    };
    /** @description An OpenLineage RunEvent, as far as it must be; facets are free */
    RunEvent: {
      eventTime: string;
      producer?: string | null;
      schemaURL?: string | null;
      /** @enum {unknown} */
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
    /** @description An OpenLineage JobEvent: no run, a job */
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
    /** @description An OpenLineage DatasetEvent: neither run nor job, a dataset */
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
    /** @description Told apart by the keys that are there: run, else job, else dataset */
    LineageEvent:
      | components['schemas']['RunEvent']
      | components['schemas']['JobEvent']
      | components['schemas']['DatasetEvent'];
    /** @description Any of the files of one invocation, at least one */
    DbtArtifacts: {
      /** @description target/manifest.json */
      manifest?: Record<string, never>;
      /** @description target/run_results.json */
      run_results?: Record<string, never>;
      /** @description target/sources.json */
      sources?: Record<string, never>;
      /** @description target/catalog.json */
      catalog?: Record<string, never>;
      /** @description OpenLineage namespace of the warehouse, such as postgres://db:5432 */
      namespace?: string;
      /** @description OpenLineage namespace of the jobs */
      jobNamespace?: string;
    };
    IngestResult: {
      /** @description Events that were new */
      applied: number;
      /** @description Events that had been stored before */
      known: number;
      /** @description What was assumed, cut, dropped or redacted, by event */
      notes: {
        /** @description Index of the event in the array */
        event: number;
        /** @description JSON pointer into the event */
        pointer: string;
        /** @description Such as facet-cut, redacted, assumed-utc */
        note: string;
      }[];
    };
    /** @description Facets by name, as they were sent */
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
      /** @enum {string} */
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
      /** @enum {string} */
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
      /** @enum {string} */
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
      /** @enum {string} */
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
      /** @enum {string} */
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
      /** @enum {string} */
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
            /** @enum {string} */
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
            /** @enum {string} */
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
        /** @enum {string} */
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
      /** @description How many are in this answer, as in Marquez */
      totalCount: number;
      results: {
        /** @enum {string} */
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
    /** @description A parameter is wrong. The message names it, the value that was given and what is allowed */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description Not what the route reads: wrong syntax, a field missing, nesting too deep, a key given twice. The message names each place. Nothing was stored */
    BadBody: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description No credentials, or unknown ones */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description A user instead of a service; a key that is restricted to other plugins; a namespace that the key may not send for. Nothing was stored */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description It does not exist, or the reader may not see it; the words are the same */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The body is larger than dataops.ingest.maxBodyBytes, before or after gzip */
    TooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description A Content-Type or a Content-Encoding that the route does not read */
    UnsupportedMediaType: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description Overload, or the database is away. Nothing was stored. OpenLineage clients try this again, but not 429, which is never used */
    Unavailable: {
      headers: {
        /** @description Seconds after which to try again */
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
        /** @description A dataset or a job, such as dataset:postgres://db:5432:shop.public.orders */
        nodeId: string;
        /** @description Hops; deeper than any graph is refused */
        depth?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description How the body is compressed; anything else is 415 */
        'Content-Encoding'?: 'gzip' | 'x-gzip' | 'identity';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | components['schemas']['LineageEvent']
          | components['schemas']['LineageEvent'][];
      };
    };
    responses: {
      /** @description All events were known. Nothing changed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      /** @description At least one event was new. All are committed */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      400: components['responses']['BadBody'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      503: components['responses']['Unavailable'];
    };
  };
  postLineageAtRoot: {
    parameters: {
      query?: never;
      header?: {
        /** @description How the body is compressed; anything else is 415 */
        'Content-Encoding'?: 'gzip' | 'x-gzip' | 'identity';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | components['schemas']['LineageEvent']
          | components['schemas']['LineageEvent'][];
      };
    };
    responses: {
      /** @description All events were known. Nothing changed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      /** @description At least one event was new. All are committed */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      400: components['responses']['BadBody'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      503: components['responses']['Unavailable'];
    };
  };
  postDbtArtifacts: {
    parameters: {
      query?: never;
      header?: {
        /** @description How the body is compressed; anything else is 415 */
        'Content-Encoding'?: 'gzip' | 'x-gzip' | 'identity';
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DbtArtifacts'];
        'multipart/form-data': components['schemas']['DbtArtifacts'];
      };
    };
    responses: {
      /** @description All events were known. Nothing changed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      /** @description At least one event was new. All are committed */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      400: components['responses']['BadBody'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['TooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      503: components['responses']['Unavailable'];
    };
  };
  postToConnector: {
    parameters: {
      query?: never;
      header?: {
        /** @description How the body is compressed; anything else is 415 */
        'Content-Encoding'?: 'gzip' | 'x-gzip' | 'identity';
      };
      path: {
        /** @description The connector */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': unknown;
      };
    };
    responses: {
      /** @description All events were known. Nothing changed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestResult'];
        };
      };
      /** @description At least one event was new. All are committed */
      201: {
        headers: {
          [name: string]: unknown;
        };
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
      503: components['responses']['Unavailable'];
    };
  };
  getOverview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description How many to leave out */
        offset?: number;
        /** @description How many to give */
        limit?: number;
        /** @description Words that the name, the identities, the description, the owner or a column must contain */
        search?: string;
        /** @description Owners; `none` for what has none */
        owner?: string[];
        /** @description Systems; `none` for what has none */
        system?: string[];
        /** @description Types; `none` for what has none */
        type?: string[];
        /** @description Tiers; `none` for what has none */
        tier?: ('1' | '2' | '3' | 'none')[];
        /** @description States, worst first */
        status?: (
          | 'breached'
          | 'missed'
          | 'at-risk'
          | 'unknown'
          | 'waiting'
          | 'running'
          | 'healthy'
        )[];
        /** @description `entity`: only what the catalog knows; `observed`: only what it does not */
        known?: 'entity' | 'observed';
        /** @description By what to sort; ties by name. By name when absent */
        sort?:
          | 'name'
          | 'status'
          | 'tier'
          | 'owner'
          | 'dataAsOf'
          | 'downstream'
          | 'lastRun';
        /** @description Which end comes first. asc when absent */
        order?: 'asc' | 'desc';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description How many to leave out */
        offset?: number;
        /** @description How many to give */
        limit?: number;
        /** @description Words that the name, the identities, the description, the owner or a column must contain */
        search?: string;
        /** @description Owners; `none` for what has none */
        owner?: string[];
        /** @description Systems; `none` for what has none */
        system?: string[];
        /** @description Types; `none` for what has none */
        type?: string[];
        /** @description Tiers; `none` for what has none */
        tier?: ('1' | '2' | '3' | 'none')[];
        /** @description States, worst first */
        status?: (
          | 'breached'
          | 'missed'
          | 'at-risk'
          | 'unknown'
          | 'waiting'
          | 'running'
          | 'healthy'
        )[];
        /** @description `entity`: only what the catalog knows; `observed`: only what it does not */
        known?: 'entity' | 'observed';
        /** @description By what to sort; ties by name. By name when absent */
        sort?:
          | 'name'
          | 'status'
          | 'tier'
          | 'owner'
          | 'dataAsOf'
          | 'downstream'
          | 'lastRun';
        /** @description Which end comes first. asc when absent */
        order?: 'asc' | 'desc';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
        /** @description How many to leave out */
        offset?: number;
        /** @description How many to give */
        limit?: number;
        /** @description Only runs in this state */
        state?: 'failed' | 'running' | 'complete';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description How many to leave out */
        offset?: number;
        /** @description How many to give */
        limit?: number;
        /** @description Words that the name, the identities, the description, the owner or a column must contain */
        search?: string;
        /** @description Owners; `none` for what has none */
        owner?: string[];
        /** @description Systems; `none` for what has none */
        system?: string[];
        /** @description Types; `none` for what has none */
        type?: string[];
        /** @description Tiers; `none` for what has none */
        tier?: ('1' | '2' | '3' | 'none')[];
        /** @description States, worst first */
        status?: (
          | 'breached'
          | 'missed'
          | 'at-risk'
          | 'unknown'
          | 'waiting'
          | 'running'
          | 'healthy'
        )[];
        /** @description `entity`: only what the catalog knows; `observed`: only what it does not */
        known?: 'entity' | 'observed';
        /** @description By what to sort; ties by name. By name when absent */
        sort?:
          | 'name'
          | 'status'
          | 'tier'
          | 'owner'
          | 'dataAsOf'
          | 'downstream'
          | 'lastRun';
        /** @description Which end comes first. asc when absent */
        order?: 'asc' | 'desc';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description How many to leave out */
        offset?: number;
        /** @description How many to give */
        limit?: number;
        /** @description Words that the name, the identities, the description, the owner or a column must contain */
        search?: string;
        /** @description Owners; `none` for what has none */
        owner?: string[];
        /** @description Systems; `none` for what has none */
        system?: string[];
        /** @description Types; `none` for what has none */
        type?: string[];
        /** @description Tiers; `none` for what has none */
        tier?: ('1' | '2' | '3' | 'none')[];
        /** @description States, worst first */
        status?: (
          | 'breached'
          | 'missed'
          | 'at-risk'
          | 'unknown'
          | 'waiting'
          | 'running'
          | 'healthy'
        )[];
        /** @description `entity`: only what the catalog knows; `observed`: only what it does not */
        known?: 'entity' | 'observed';
        /** @description By what to sort; ties by name. By name when absent */
        sort?:
          | 'name'
          | 'status'
          | 'tier'
          | 'owner'
          | 'dataAsOf'
          | 'downstream'
          | 'lastRun';
        /** @description Which end comes first. asc when absent */
        order?: 'asc' | 'desc';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        ref: string;
        /** @description How many to leave out */
        offset?: number;
        /** @description How many to give */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        focus: string;
        /** @description Hops upstream */
        up?: number;
        /** @description Hops downstream */
        down?: number;
        /** @description Node budget */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LineageGraph'];
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
        /** @description An entity reference, or a node key: kind, namespace and name, the last two percent-encoded */
        focus: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description The dataset of the column */
        focus: string;
        /** @description As it was reported, in the same case */
        column: string;
        /** @description Which way to go */
        direction?: 'upstream' | 'downstream';
        /** @description Hops from dataset to dataset */
        depth?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description Only the edges of this thing; absent = the whole estate */
        ref?: string;
        /** @description How many to leave out */
        offset?: number;
        /** @description How many to give */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description Where the data comes from */
        from: string;
        /** @description Where it goes */
        to: string;
        /** @description Node budget with both ends */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LineagePaths'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  marquezNamespaces: {
    parameters: {
      query?: {
        /** @description How many to give */
        limit?: number;
        /** @description How many to leave out */
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
      header?: never;
      path: {
        /** @description An OpenLineage namespace */
        namespace: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description How many to give */
        limit?: number;
        /** @description How many to leave out */
        offset?: number;
      };
      header?: never;
      path: {
        /** @description An OpenLineage namespace */
        namespace: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
      header?: never;
      path: {
        /** @description An OpenLineage namespace */
        namespace: string;
        /** @description Any name of the dataset in it */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description How many to give */
        limit?: number;
        /** @description How many to leave out */
        offset?: number;
      };
      header?: never;
      path: {
        /** @description An OpenLineage namespace */
        namespace: string;
        /** @description Any name of the dataset in it */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
      header?: never;
      path: {
        /** @description An OpenLineage namespace */
        namespace: string;
        /** @description Any name of the dataset in it */
        name: string;
        /** @description The UUID of the version */
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description Only jobs whose newest run is in one of these states, and jobs without a run */
        lastRunStates?: (
          | 'new'
          | 'running'
          | 'completed'
          | 'aborted'
          | 'failed'
        )[];
        /** @description How many to give */
        limit?: number;
        /** @description How many to leave out */
        offset?: number;
      };
      header?: never;
      path: {
        /** @description An OpenLineage namespace */
        namespace: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
      header?: never;
      path: {
        /** @description An OpenLineage namespace */
        namespace: string;
        /** @description The name of the job in it */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description How many to give */
        limit?: number;
        /** @description How many to leave out */
        offset?: number;
      };
      header?: never;
      path: {
        /** @description An OpenLineage namespace */
        namespace: string;
        /** @description The name of the job in it */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description Only jobs whose newest run is in one of these states, and jobs without a run */
        lastRunStates?: (
          | 'new'
          | 'running'
          | 'completed'
          | 'aborted'
          | 'failed'
        )[];
        /** @description How many to give */
        limit?: number;
        /** @description How many to leave out */
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
      header?: never;
      path: {
        /** @description The run id as its producer gave it */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description Whose facets */
        type: 'run' | 'job' | 'dataset';
      };
      header?: never;
      path: {
        /** @description The run id as its producer gave it */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description A column, a dataset or a job, such as dataset:postgres://db:5432:shop.public.orders */
        nodeId: string;
        /** @description Hops; deeper than any graph is refused */
        depth?: number;
        /** @description `true` in any case; anything else means false, as in Marquez */
        withDownstream?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description The text, in whatever case */
        q: string;
        /** @description Only one kind */
        filter?: 'dataset' | 'job';
        /** @description By what to sort */
        sort?: 'name' | 'update_at';
        /** @description How many to give */
        limit?: number;
        /** @description Only what is in this namespace */
        namespace?: string;
        /** @description Last heard of before this day */
        before?: string;
        /** @description Last heard of after the start of this day */
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
        /** @description How many to give */
        limit?: number;
        /** @description How many to leave out */
        offset?: number;
        /** @description Exclusive */
        before?: string;
        /** @description Inclusive */
        after?: string;
        /** @description By event time */
        sortDirection?: 'asc' | 'desc';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
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
  '/v1/lineage/impact': never;
  '/v1/lineage/columns': 'direction' | 'depth';
  '/v1/lineage/drift': 'offset' | 'limit';
  '/v1/lineage/paths': 'limit';
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
