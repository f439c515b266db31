import { ConfigReader } from '@backstage/config';
import { Knex } from 'knex';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readDataOpsConfig } from '../config';
import { openLineageConnector } from '../connectors/openlineage/openLineageConnector';
import { translate } from '../ingest/Ingestor';
import {
  AcceptedEvent,
  contentKey,
  LineageStore,
} from '../ingest/LineageStore';

const config = readDataOpsConfig(new ConfigReader({}));

/** Long versions of the tests: `npm run test:deep`. */
export const DEEP = process.env.HEADWATER_DEEP === '1';

/** OpenLineage events as the store takes them, with the settings that a portal has by default. */
export function accepted(payload: unknown): AcceptedEvent[] {
  const events = translate(openLineageConnector, payload, {
    receivedAt: 1,
    redaction: config.ingest,
    contentKey,
  });
  if (!Array.isArray(events)) {
    throw new Error('OpenLineage events are translated at once');
  }
  return events;
}

/** A store with the settings that a portal has by default. */
export function storeOn(knex: Knex): LineageStore {
  return new LineageStore({
    knex,
    verdicts: { staleAfterMs: config.staleAfterMs },
    onPipelineNews: () => {},
  });
}

/** Lines of the recorded estate (`estate/recording`): what real Airflow and dbt sent. */
export function recordedLines(): string[] {
  const file = resolve(
    __dirname,
    '../../../../estate/recording/events.ndjson.gz',
  );
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
}
