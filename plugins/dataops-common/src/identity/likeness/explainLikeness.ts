import { OlIdentity } from '../OlIdentity';
import { areAlike, fold } from './likenessOf';
import { LIKENESS_RULES, LikenessReason, LikenessRule } from './likenessRules';
import { NameReading, readName } from './readName';
import { NamePart } from './splitDotted';

/**
 * Why two names may be one dataset: every difference between them, each of a
 * kind that tools are known to make. Empty when they are the same name, or
 * when they differ in anything else.
 *
 * @public
 */
export function explainLikeness(
  a: OlIdentity,
  b: OlIdentity,
): LikenessReason[] {
  const readings = [readName(a), readName(b)] as const;
  const isSame = a.namespace === b.namespace && a.name === b.name;
  if (isSame || !areAlike(fold(readings[0]), fold(readings[1]))) {
    return [];
  }
  const found = differences(...readings);
  const rules: LikenessRule[] = found.length > 0 ? found : ['separators'];
  return rules.map(rule => ({ rule, ...LIKENESS_RULES[rule] }));
}

function differences(a: NameReading, b: NameReading): LikenessRule[] {
  const pairs = aligned(a.parts, b.parts);
  const tests: Record<LikenessRule, boolean> = {
    'other-scheme': a.scheme !== b.scheme || a.place !== b.place,
    'other-address': a.address !== b.address,
    'left-out-parts': a.parts.length !== b.parts.length,
    'letter-case': pairs.some(([x, y]) => x.text !== y.text),
    quoting: pairs.some(([x, y]) => x.quoted !== y.quoted),
    'partition-folders': a.partitions !== b.partitions,
    separators: false,
  };
  return (Object.keys(LIKENESS_RULES) as LikenessRule[]).filter(
    rule => tests[rule],
  );
}

/** Parts that stand for the same, counted from the table upward. */
function aligned(
  a: readonly NamePart[],
  b: readonly NamePart[],
): Array<[NamePart, NamePart]> {
  const length = Math.min(a.length, b.length);
  const x = a.slice(a.length - length);
  const y = b.slice(b.length - length);
  return x.map((part, i) => [part, y[i]]);
}
