import { createBackendModule } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  LineageFacts,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';
import {
  Connector,
  dataopsConnectorsExtensionPoint,
} from '@headwater/backstage-plugin-dataops-node';

const NAMESPACE = 'snowflake://acme';

/**
 * A connector as anybody could write it: rows of Snowflake's access history
 * become facts. Imports nothing of the backend but what is published.
 */
const warehouseConnector: Connector = {
  id: 'snowflake-access-history',
  title: 'Snowflake access history',
  translate(payload, context) {
    if (!Array.isArray(payload)) {
      throw new InputError('body: expected an array of rows');
    }
    return payload.map((row, index) => {
      const facts = rowFacts(row, `/${index}`);
      const body = JSON.stringify([facts.at, facts.runs, facts.io]);
      return { body, facts: { ...facts, producer: context.contentKey(body) } };
    });
  },
};

function rowFacts(row: unknown, pointer: string): LineageFacts {
  const queryId = member(row, 'QUERY_ID');
  const hash = member(row, 'QUERY_PARAMETERIZED_HASH');
  const started = String(member(row, 'START_TIME')).replace(
    / ([+-]\d{2})(\d{2})$/,
    '$1:$2',
  );
  const at = Date.parse(started.replace(' ', 'T'));
  if (typeof queryId !== 'string' || typeof hash !== 'string') {
    throw new InputError(`${pointer}/QUERY_ID: expected text`);
  }
  if (Number.isNaN(at)) {
    throw new InputError(`${pointer}/START_TIME: expected an instant`);
  }
  const job = { namespace: NAMESPACE, name: `query ${hash}` };
  const io = (key: string, direction: 'input' | 'output') =>
    tables(member(row, key)).map(dataset => ({
      ...{ job, runId: queryId, dataset, direction, facets: [] },
    }));
  const reads = io('BASE_OR_DIRECT_OBJECTS_ACCESSED', 'input');
  const writes = io('OBJECTS_MODIFIED', 'output');
  return {
    at,
    producer: '',
    notes: [],
    jobs: [{ job, facets: [] }],
    datasets: [...reads, ...writes].map(({ dataset }) => ({
      dataset,
      facets: [],
    })),
    runs: [
      { job, runId: queryId, origin: 'run', eventType: 'COMPLETE', facets: [] },
    ],
    io: [...reads, ...writes],
    columnLineage: [],
    identityLinks: [],
  };
}

function tables(list: unknown): OlIdentity[] {
  return (Array.isArray(list) ? list : []).map(item => ({
    namespace: NAMESPACE,
    name: String(member(item, 'objectName')),
  }));
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, key)
    : undefined;
}

/** Teaches the backend to read Snowflake's access history. */
export const warehouseModule = createBackendModule({
  pluginId: 'dataops',
  moduleId: 'snowflake-access-history',
  register(env) {
    env.registerInit({
      deps: { connectors: dataopsConnectorsExtensionPoint },
      async init({ connectors }) {
        connectors.addConnector(warehouseConnector);
      },
    });
  },
});
