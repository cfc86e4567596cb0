import { type Document, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';

/** Keys of a value inside a document, from the top. */
export type FieldPath = readonly (string | number)[];

/** Offsets in the text of a document. */
export type YamlRange = readonly [from: number, to: number];

/**
 * Finds where keys and values of a document stand; of what is not there, where the nearest thing around it does.
 * It goes over each map once, however many of its keys are asked for.
 */
export function rangeFinder(document: Document.Parsed): (path: FieldPath, part: 'key' | 'value') => YamlRange {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairIn: PairFinder = (map, key) => {
    // Of two pairs of one key the first counts, as it does for the parser.
    const pairs = known.get(map) ?? new Map([...map.items].reverse().map((pair) => [keyOf(pair), pair]));
    known.set(map, pairs);
    return pairs.get(key);
  };
  return (path, part) => rangeOf(document, path, part, pairIn);
}

/** Where a part of a document stands; undefined where it has no place in the text. */
export function nodeRange(node: unknown): YamlRange | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

/** A key as text; '' where it is none. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Finds the pair of a key in a map. */
type PairFinder = (map: YAMLMap, key: string) => Pair | undefined;

function rangeOf(document: Document.Parsed, path: FieldPath, part: 'key' | 'value', pairIn: PairFinder): YamlRange {
  let node: unknown = document.contents;
  let range: YamlRange = nodeRange(node) ?? [0, 0];
  if (path.length === 0 && part === 'key') return firstOf(range);
  for (const [depth, key] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairIn(node, String(key));
      if (!pair) return firstOf(range);
      const keyRange = nodeRange(pair.key) ?? range;
      const valueRange = isScalar(pair.value) && pair.value.value === null ? undefined : nodeRange(pair.value);
      range = last && part === 'key' ? keyRange : (valueRange ?? keyRange);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)];
      range = nodeRange(item) ?? range;
      node = item;
    } else {
      return range;
    }
  }
  return range;
}

/** What is not there is pointed at by the beginning of what should hold it. */
function firstOf(range: YamlRange): YamlRange {
  return [range[0], range[0]];
}
