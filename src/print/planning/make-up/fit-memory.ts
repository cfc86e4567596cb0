import type { Row } from '../../rows/row.ts';
import type { ModuleFit } from './module-fit.ts';
import { haveSameShape } from './same-shape.ts';

/** What is fitted: rows in a module. */
export interface FitTask {
  readonly rows: readonly Row[];
  /** Columns of the page. */
  readonly span: number;
  /** Lines that its ground takes above and below. */
  readonly padding: { readonly above: number; readonly below: number };
  /** Lines of the deepest side on which it may stand. */
  readonly deepest: number;
}

/** How rows fit: what has the same shape is fitted once. */
export interface FitMemory {
  /** How rows fit; `make` finds it where it is not known. */
  recall(task: FitTask, make: () => ModuleFit): ModuleFit;
  /** Begins another number: what the last one has not asked for is forgotten. */
  nextGeneration(): void;
}

interface KnownFit {
  readonly rows: readonly Row[];
  readonly fit: ModuleFit;
}

export function createFitMemory(): FitMemory {
  let current = new Map<string, KnownFit[]>();
  let last = new Map<string, KnownFit[]>();
  const keep = (key: string, known: KnownFit): ModuleFit => {
    const own = current.get(key);
    if (own) own.push(known);
    else current.set(key, [known]);
    return known.fit;
  };
  return {
    recall({ rows, span, padding: { above, below }, deepest }, make) {
      const key = `${rows.length} ${span} ${above} ${below} ${deepest}`;
      const isSame = (known: KnownFit) => haveSameShape(known.rows, rows);
      const same = current.get(key)?.find(isSame);
      if (same) return same.rows === rows ? same.fit : same.fit.ofOthers(rows);
      const before = last.get(key)?.find(isSame);
      return keep(key, { rows, fit: before ? before.fit.ofOthers(rows) : make() });
    },
    nextGeneration() {
      last = current;
      current = new Map();
    },
  };
}
