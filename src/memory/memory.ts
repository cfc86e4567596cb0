/** A part of a key. Primitives are the same when they are equal, as `Map` has it; an object is the same as itself alone. */
export type KeyPart = string | number | bigint | boolean | symbol | null | undefined | object;

export type Key = readonly KeyPart[];

/**
 * Values by keys of several parts. Two keys meet only when they have as many parts and all of these are the same: no
 * value is ever given for another key. Objects are held weakly: what is known by an object goes when it goes.
 */
export interface Memory<K extends Key, Value> {
  /** The value of a key; `make` makes it where it is not known. */
  recall(key: K, make: () => Value): Value;
  /** The value of a key, where it is known. */
  find(key: K): Value | undefined;
  keep(key: K, value: Value): void;
  /**
   * The part of this memory whose keys begin so; its own keys are what follows. Whoever asks for many keys of one
   * beginning looks that up once. It holds the objects of its beginning.
   */
  within<Head extends Beginning<K>>(...beginning: Head): Memory<Rest<K, Head>, Value>;
}

/** A memory for work that is done again and again with small changes. */
export interface AgeingMemory<K extends Key, Value> extends Memory<K, Value> {
  /** Begins another round: what the last one has neither used nor made is forgotten. */
  nextGeneration(): void;
}

/** The beginnings of a key: any number of its first parts, but not all of them. */
export type Beginning<K extends Key> = K extends readonly [...infer Head extends Key, KeyPart]
  ? Head | Beginning<Head>
  : never;

/** The parts of a key that follow a beginning. */
export type Rest<K extends Key, Head extends Key> = Head extends readonly [KeyPart, ...infer OfHead extends Key]
  ? K extends readonly [KeyPart, ...infer OfKey extends Key]
    ? Rest<OfKey, OfHead>
    : never
  : K;

export interface MemoryOptions {
  /** A generation of so many values is full: the next one begins by itself, so that twice as many are held at most. Default: no bound. */
  readonly most?: number;
}

export function createMemory<K extends Key, Value>({
  most = Number.POSITIVE_INFINITY,
}: MemoryOptions = {}): AgeingMemory<K, Value> {
  const generations: Generations<Value> = { most, count: 0, current: createNode(), last: undefined };
  return { ...memoryWithin<K, Value>(generations, []), nextGeneration: () => begin(generations) };
}

/** The values that are used or made now, and what is left of those before. */
interface Generations<Value> {
  readonly most: number;
  /** The number of current values. */
  count: number;
  current: Node<Value>;
  last: Node<Value> | undefined;
}

/** The value of a key, and the nodes of longer keys by their next part. */
interface Node<Value> {
  value: Value | typeof UNKNOWN;
  primitives: Map<KeyPart, Node<Value>> | undefined;
  objects: WeakMap<object, Node<Value>> | undefined;
}

/** What stands for a value where there is none; `undefined` may be one. */
const UNKNOWN = Symbol('unknown');

function createNode<Value>(): Node<Value> {
  return { value: UNKNOWN, primitives: undefined, objects: undefined };
}

function begin<Value>(generations: Generations<Value>): void {
  generations.last = generations.current;
  generations.current = createNode();
  generations.count = 0;
}

function memoryWithin<K extends Key, Value>(generations: Generations<Value>, beginning: Key): Memory<K, Value> {
  let generation: Node<Value> | undefined;
  let current = generations.current;
  let last: Node<Value> | undefined;
  /** Each generation has other nodes for the beginning. */
  const follow = () => {
    generation = generations.current;
    current = nodeFor(generation, beginning);
    last = generations.last && nodeAt(generations.last, beginning);
  };
  const keep = (key: K, value: Value) => {
    if (generations.count >= generations.most) begin(generations);
    if (generation !== generations.current) follow();
    const node = nodeFor(current, key);
    if (node.value === UNKNOWN) generations.count++;
    node.value = value;
  };
  const known = (key: K): Value | typeof UNKNOWN => {
    if (generation !== generations.current) follow();
    const value = valueAt(current, key);
    if (value !== UNKNOWN || !last) return value;
    const before = valueAt(last, key);
    if (before !== UNKNOWN) keep(key, before);
    return before;
  };
  return {
    keep,
    recall(key, make) {
      const before = known(key);
      if (before !== UNKNOWN) return before;
      const value = make();
      keep(key, value);
      return value;
    },
    find(key) {
      const value = known(key);
      return value === UNKNOWN ? undefined : value;
    },
    within: (...more) => memoryWithin(generations, [...beginning, ...more]),
  };
}

function valueAt<Value>(start: Node<Value>, key: Key): Value | typeof UNKNOWN {
  const node = nodeAt(start, key);
  return node ? node.value : UNKNOWN;
}

/** The node of a key, where there is one. It is asked for each word: an index is quicker here than an iterator, and texts need no test. */
function nodeAt<Value>(start: Node<Value>, key: Key): Node<Value> | undefined {
  let node: Node<Value> | undefined = start;
  for (let index = 0; index < key.length && node; index++) {
    const part = key[index];
    node = typeof part === 'string' ? node.primitives?.get(part) : nextNode(node, part);
  }
  return node;
}

function nextNode<Value>({ primitives, objects }: Node<Value>, part: KeyPart): Node<Value> | undefined {
  return isObject(part) ? objects?.get(part) : primitives?.get(part);
}

/** The node of a key, made where there is none. */
function nodeFor<Value>(start: Node<Value>, key: Key): Node<Value> {
  let node = start;
  for (const part of key) {
    const next = nextNode(node, part) ?? createNode<Value>();
    if (isObject(part)) {
      node.objects ??= new WeakMap();
      node.objects.set(part, next);
    } else {
      node.primitives ??= new Map();
      node.primitives.set(part, next);
    }
    node = next;
  }
  return node;
}

function isObject(part: KeyPart): part is object {
  return typeof part === 'object' ? part !== null : typeof part === 'function';
}
