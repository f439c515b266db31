import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { DataOpsConfig, readDataOpsConfig } from './config';

const DAY = 86_400_000;

function read(dataops: JsonObject): DataOpsConfig {
  return readDataOpsConfig(new ConfigReader({ dataops }));
}

describe('readDataOpsConfig', () => {
  it('has defaults for everything', () => {
    expect(readDataOpsConfig(new ConfigReader({}))).toMatchObject({
      lineage: {
        edgeExpiryMs: 14 * DAY,
        aliases: [],
        normalise: [],
        environments: [],
      },
      retention: {
        rawEventsMs: 90 * DAY,
        runsMs: 400 * DAY,
        schemaVersionsMs: 730 * DAY,
      },
    });
  });

  it('reads durations, and false as for ever', () => {
    const { lineage, retention } = read({
      lineage: { edgeExpiry: '2d' },
      retention: { rawEvents: { days: 1 }, runs: false },
    });
    expect(lineage.edgeExpiryMs).toBe(2 * DAY);
    expect(retention).toEqual({
      rawEventsMs: DAY,
      runsMs: undefined,
      schemaVersionsMs: 730 * DAY,
    });
  });

  it('names the rules that there are when it meets another', () => {
    expect(() => read({ lineage: { normalise: ['upper'] } })).toThrow(
      /snowflake-upper-case, .*partition-folders, got 'upper'/,
    );
  });
});
