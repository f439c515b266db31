import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writtenFile } from '../model/__testUtils__/writtenFile';
import { dataopsOpenApi } from './dataopsOpenApi';
import { typesText } from './generator/typesText';
import { OpenApiDocument } from './OpenApiDocument';

jest.setTimeout(60_000);

const COMMAND =
  'HEADWATER_UPDATE=1 yarn workspace @headwater/backstage-plugin-dataops-common test --watchAll=false src/openapi/generated.test.ts';

const CLI = join(
  dirname(require.resolve('openapi-typescript/package.json')),
  'bin/cli.js',
);

/** Every rule for good documents that its linter has. */
const LINT = `
extends: [recommended]
apis:
  dataops:
    root: ./openapi.json
    x-openapi-ts:
      output: ./types.ts
`;

/** What openapi-typescript makes of a document, and what it says of it. */
function make(document: OpenApiDocument): { types: string; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const config = join(folder, 'redocly.yaml');
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
    writeFileSync(config, LINT);
    const { stderr } = spawnSync(process.execPath, [CLI, '--redocly', config], {
      cwd: folder,
      encoding: 'utf8',
    });
    const types = join(folder, 'types.ts');
    return {
      types: existsSync(types) ? readFileSync(types, 'utf8') : '',
      said: stderr.replace(/^.*openapi-typescript.*$/gm, '').trim(),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what is made from the OpenAPI document', () => {
  it('keeps the types fresh, and the document valid', () => {
    const { types, said } = make(dataopsOpenApi);
    expect(said).toBe('');
    const file = writtenFile(
      join(__dirname, 'generated/schema.ts'),
      typesText(types, dataopsOpenApi),
    );
    if (file.actual !== file.expected) {
      throw new Error(
        `src/openapi/generated/schema.ts is stale; refresh it with: ${COMMAND}`,
      );
    }
    expect(file.actual).toContain('export interface paths');
  });

  it('is not made from a document that breaks the rules of OpenAPI', () => {
    const { said } = make({
      ...dataopsOpenApi,
      paths: {
        '/a/{id}': { get: dataopsOpenApi.paths['/v1/overview'].get },
        '/b': { get: dataopsOpenApi.paths['/v1/overview'].get },
      },
    });
    expect(said).toContain('does not define the path parameter `{id}`');
    expect(said).toContain('operationId');
  });
});
