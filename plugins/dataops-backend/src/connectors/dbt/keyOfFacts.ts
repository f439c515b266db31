import {
  LineageFacts,
  Slices,
} from '@headwater/backstage-plugin-dataops-common';

/** Facts that are written out at once: all of a manifest are tens of megabytes. */
const AT_ONCE = 200;

/** A key by which the same facts are known again, part by part. */
export function* keyOfFacts(
  facts: Partial<LineageFacts>,
  contentKey: (text: string) => string,
): Slices<string> {
  const keys: string[] = [];
  for (const [name, value] of Object.entries(facts)) {
    const list = Array.isArray(value) ? value : [value];
    for (let start = 0; start < list.length; start += AT_ONCE) {
      yield;
      const part = list.slice(start, start + AT_ONCE);
      keys.push(name, contentKey(JSON.stringify(part)));
    }
  }
  return contentKey(keys.join());
}
