import type { Prose } from './prose.ts';

/** A mark that opens or closes, and where it stands. */
export interface OpenMark {
  readonly prose: Prose;
  readonly at: number;
  readonly sign: string;
}

/** The marks that are open at a place of a text. */
export interface OpenMarks {
  /** The one that opened last. */
  readonly last: () => OpenMark | undefined;
  readonly open: (mark: OpenMark) => void;
  /** Closes the last of a sign; false where none is open. */
  readonly close: (sign: string) => boolean;
  /** Takes all that are still open, in their order. */
  readonly takeAll: () => readonly OpenMark[];
}

/** Keeps the marks of each sign apart, so that none is looked for among the others: thousands may be open. */
export function openMarks(): OpenMarks {
  let all: OpenMark[] = [];
  let closed = new Set<OpenMark>();
  let bySign = new Map<string, OpenMark[]>();
  return {
    last: () => {
      for (let last = all.at(-1); last && closed.has(last); last = all.at(-1)) {
        closed.delete(last);
        all.pop();
      }
      return all.at(-1);
    },
    open: (mark) => {
      all.push(mark);
      const own = bySign.get(mark.sign);
      if (own) own.push(mark);
      else bySign.set(mark.sign, [mark]);
    },
    close: (sign) => {
      const mark = bySign.get(sign)?.pop();
      if (mark) closed.add(mark);
      return mark !== undefined;
    },
    takeAll: () => {
      const open = all.filter((mark) => !closed.has(mark));
      [all, closed, bySign] = [[], new Set(), new Map()];
      return open;
    },
  };
}
