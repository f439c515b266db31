import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';

/** The text of a file in `__fixtures__`. */
export function readFixture(name: string): string {
  return readFileSync(join(__dirname, '../__fixtures__', name), 'utf8');
}

/** The entity in a file in `__fixtures__`. */
export function readEntity(name: string): Entity {
  return parse(readFixture(name));
}
