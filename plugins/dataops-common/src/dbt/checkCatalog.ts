import { checkColumns } from './checkNode';
import { DbtArtifact } from './detectDbtArtifact';
import { pointerSegment } from './readJson';
import { ShapeCheck } from './ShapeCheck';
import { Slices } from './slices';

/**
 * Checks what the names and columns of a catalog's tables are read from.
 *
 * @throws InvalidArtifactError with what is of a wrong type
 */
export function* checkCatalog({ body }: DbtArtifact): Slices<void> {
  const check = new ShapeCheck();
  for (const section of ['nodes', 'sources']) {
    const tables = check.object(body, section, '');
    for (const [id, table] of Object.entries(tables)) {
      yield;
      const at = `/${section}/${pointerSegment(id)}`;
      if (check.thing(table, at)) {
        const metadata = check.object(table, 'metadata', at);
        for (const part of ['database', 'schema', 'name']) {
          check.text(metadata, part, `${at}/metadata`);
        }
        checkColumns(table, at, check);
      }
    }
  }
  check.end();
}
