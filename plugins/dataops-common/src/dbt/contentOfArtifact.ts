import { DbtArtifact } from './detectDbtArtifact';
import { isRecord } from './readJson';
import { Slices } from './slices';

/** A key of the content of an artifact, in slices: some have many megabytes. */
export function* contentOfArtifact(
  { body }: DbtArtifact,
  contentKey: (text: string) => string,
): Slices<string> {
  const keys: string[] = [];
  for (const [name, value] of Object.entries(body)) {
    for (const part of isRecord(value) ? Object.entries(value) : [value]) {
      yield;
      keys.push(contentKey(JSON.stringify([name, part])));
    }
  }
  return contentKey(keys.join());
}
