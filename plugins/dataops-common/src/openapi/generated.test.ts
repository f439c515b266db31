import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writtenFile } from '../model/__testUtils__/writtenFile';
import { dataopsOpenApi } from './dataopsOpenApi';
import { typesText } from './generator/typesText';

const COMMAND =
  'HEADWATER_UPDATE=1 yarn workspace @headwater/backstage-plugin-dataops-common test --watchAll=false src/openapi/generated.test.ts';

const CLI = join(
  dirname(require.resolve('openapi-typescript/package.json')),
  'bin/cli.js',
);

/** What openapi-typescript makes of the document; it refuses one that is not valid OpenAPI. */
function made(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(dataopsOpenApi));
    return execFileSync(process.execPath, [CLI, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what is made from the OpenAPI document', () => {
  it('keeps the types fresh', () => {
    const file = writtenFile(
      join(__dirname, 'generated/schema.ts'),
      typesText(made(), dataopsOpenApi),
    );
    if (file.actual !== file.expected) {
      throw new Error(
        `src/openapi/generated/schema.ts is stale; refresh it with: ${COMMAND}`,
      );
    }
    expect(file.actual).toContain('export interface paths');
  });
});
