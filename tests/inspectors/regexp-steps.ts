/** Counts the steps that a backtracking engine takes to look for a pattern in a text from a place on, and says where it finds it. */
export interface CountedMatch {
  readonly steps: number;
  readonly index: number | undefined;
  readonly end: number;
}

/** Tries to match at a place and, if it does, all that comes after. */
type Matcher = (at: number, next: (at: number) => boolean) => boolean;

interface Search {
  text: string;
  readonly flags: string;
  readonly groups: (readonly [start: number, end: number] | undefined)[];
  steps: number;
}

/**
 * Walks a regular expression of JavaScript as engines do that backtrack. Knows
 * as much of the syntax as the rules use, and throws on the rest; which single
 * characters an atom stands for is asked of the real engine.
 */
export function stepCounter(pattern: RegExp): (text: string, from: number) => CountedMatch {
  const search: Search = { text: '', flags: pattern.flags, groups: [], steps: 0 };
  const matcher = new Parser(pattern.source, search).alternatives(false);
  return (text, from) => {
    search.text = text;
    search.steps = 0;
    return matchFrom(from, pattern, search, matcher);
  };
}

function matchFrom(from: number, pattern: RegExp, search: Search, matcher: Matcher): CountedMatch {
  const { text } = search;
  for (let start = from; start <= text.length; start++) {
    search.groups.length = 0;
    let end = -1;
    search.steps++;
    const isFound = matcher(start, (at) => {
      end = at;
      return true;
    });
    if (isFound) return { steps: search.steps, index: start, end };
    if (pattern.sticky) break;
    if (pattern.unicode && isPairAt(text, start)) start++;
  }
  return { steps: search.steps, index: undefined, end: -1 };
}

/** A cursor on the pattern's source. */
class Parser {
  private at = 0;
  private count = 0;
  private readonly names = new Map<string, number>();
  private readonly source: string;
  private readonly search: Search;

  constructor(source: string, search: Search) {
    this.source = source;
    this.search = search;
  }

  /** `backwards`: within a look-behind, where all is matched from its end. */
  alternatives(backwards: boolean): Matcher {
    const options = [this.sequence(backwards)];
    while (this.take('|')) options.push(this.sequence(backwards));
    if (options.length === 1 && options[0]) return options[0];
    return (at, next) => {
      for (const option of options) if (this.step() && option(at, next)) return true;
      return false;
    };
  }

  private sequence(backwards: boolean): Matcher {
    const parts: Matcher[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? '')) parts.push(this.term(backwards));
    if (backwards) parts.reverse();
    return parts.reduceRight<Matcher>(
      (rest, part) => (at, next) => part(at, (end) => rest(end, next)),
      (at, next) => next(at),
    );
  }

  private term(backwards: boolean): Matcher {
    for (const [sign, isBehind, isWanted] of LOOKS) if (this.take(sign)) return this.look(isBehind, isWanted);
    if (this.take('^')) return (at, next) => this.step() && at === 0 && next(at);
    if (this.take('$')) return (at, next) => this.step() && at === this.search.text.length && next(at);
    if (this.take('\\b')) return (at, next) => this.step() && isBoundary(this.search.text, at) && next(at);
    const first = this.count + 1;
    const one = this.group(backwards) ?? this.reference(backwards);
    if (one) return this.quantified(one, this.count - first + 1, first);
    return this.quantifiedCharacter(this.character(backwards));
  }

  private look(isBehind: boolean, isWanted: boolean): Matcher {
    const inside = this.alternatives(isBehind);
    this.expect(')');
    return (at, next) => this.step() && inside(at, () => true) === isWanted && next(at);
  }

  private group(backwards: boolean): Matcher | undefined {
    if (this.take('(?:')) {
      const inside = this.alternatives(backwards);
      this.expect(')');
      return inside;
    }
    const name = /^\(\?<([A-Za-z]\w*)>/.exec(this.source.slice(this.at));
    if (!name && (this.source[this.at] !== '(' || this.source[this.at + 1] === '?')) return undefined;
    this.at += name ? name[0].length : 1;
    const index = ++this.count;
    if (name?.[1]) this.names.set(name[1], index);
    const inside = this.alternatives(backwards);
    this.expect(')');
    const { groups } = this.search;
    return (at, next) => {
      const before = groups[index];
      const isMatched = inside(at, (end) => {
        groups[index] = at < end ? [at, end] : [end, at];
        return next(end);
      });
      if (!isMatched) groups[index] = before;
      return isMatched;
    };
  }

  private reference(backwards: boolean): Matcher | undefined {
    const number = /^\\([1-9])/.exec(this.source.slice(this.at))?.[1];
    if (number === undefined) return undefined;
    if (backwards) throw new Error(`a reference within a look-behind: ${this.source}`);
    this.at += 2;
    const fold = (some: string) => (this.search.flags.includes('i') ? some.toLowerCase() : some);
    return (at, next) => {
      const [start, end] = this.search.groups[Number(number)] ?? [0, 0];
      const wanted = this.search.text.slice(start, end);
      this.search.steps += 1 + wanted.length;
      const here = this.search.text.slice(at, at + wanted.length);
      return fold(here) === fold(wanted) && next(at + wanted.length);
    };
  }

  /** One character of a set: where the text goes on behind it, or -1. */
  private character(backwards: boolean): (at: number) => number {
    const rest = this.source.slice(this.at);
    const atom =
      /^(?:\[(?:[^\]\\]|\\.)*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\\[^\dbBk]|[^\\()|?*+[{])/su.exec(
        rest,
      );
    if (!atom) throw new Error(`not understood at ${this.at}: ${this.source}`);
    this.at += atom[0].length;
    const { search } = this;
    const { flags } = search;
    const isOne = new RegExp(`^(?:${atom[0]})$`, flags.replace(/[gy]/g, ''));
    const known = new Map<string, boolean>();
    return (at) => {
      this.step();
      const { text } = search;
      const length = flags.includes('u') && isPairAt(text, backwards ? at - 2 : at) ? 2 : 1;
      const end = backwards ? at - length : at + length;
      if (end < 0 || end > text.length) return -1;
      const here = text.slice(Math.min(at, end), Math.max(at, end));
      const found = known.get(here) ?? isOne.test(here);
      known.set(here, found);
      return found ? end : -1;
    };
  }

  private quantifier(): { readonly least: number; readonly most: number; readonly isLazy: boolean } | undefined {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})(\??)/.exec(this.source.slice(this.at));
    if (!found) return undefined;
    this.at += found[0].length;
    const [all, from, comma, to, lazy] = found;
    const least = from === undefined ? (all.startsWith('+') ? 1 : 0) : Number(from);
    const bounded = to ? Number(to) : comma ? Number.POSITIVE_INFINITY : least;
    const most = from === undefined ? (all.startsWith('?') ? 1 : Number.POSITIVE_INFINITY) : bounded;
    return { least, most, isLazy: lazy === '?' };
  }

  private quantified(one: Matcher, groups: number, first: number): Matcher {
    const quantifier = this.quantifier();
    if (!quantifier) return one;
    const { least, most, isLazy } = quantifier;
    const again = (at: number, times: number, next: (at: number) => boolean): boolean => {
      this.step();
      const more = () => {
        if (times >= most) return false;
        for (let index = first; index < first + groups; index++) this.search.groups[index] = undefined;
        // An empty round beyond what is asked for would go on for ever.
        return one(at, (end) => (end !== at || times < least) && again(end, times + 1, next));
      };
      if (times < least) return more();
      return isLazy ? next(at) || more() : more() || next(at);
    };
    return (at, next) => again(at, 0, next);
  }

  /** The same without going deeper for each round. */
  private quantifiedCharacter(one: (at: number) => number): Matcher {
    const quantifier = this.quantifier();
    if (!quantifier)
      return (at, next) => {
        const end = one(at);
        return end >= 0 && next(end);
      };
    const { least, most, isLazy } = quantifier;
    return (at, next) => {
      const ends = [at];
      let end = at;
      while (ends.length <= (isLazy ? least : most)) {
        end = one(end);
        if (end < 0) break;
        ends.push(end);
      }
      if (ends.length <= least) return false;
      if (!isLazy) {
        for (let times = ends.length - 1; times >= least; times--)
          if (this.step() && next(ends[times] ?? 0)) return true;
        return false;
      }
      for (let times = least; times <= most; times++) {
        if (this.step() && next(end)) return true;
        end = one(end);
        if (end < 0) return false;
      }
      return false;
    };
  }

  private step(): true {
    this.search.steps++;
    return true;
  }

  private take(sign: string): boolean {
    if (!this.source.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) throw new Error(`no ${sign} at ${this.at}: ${this.source}`);
  }
}

const LOOKS: readonly (readonly [sign: string, isBehind: boolean, isWanted: boolean])[] = [
  ['(?=', false, true],
  ['(?!', false, false],
  ['(?<=', true, true],
  ['(?<!', true, false],
];

function isPairAt(text: string, at: number): boolean {
  return at >= 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at, at + 2));
}

function isBoundary(text: string, at: number): boolean {
  const isWord = (index: number) => /^\w$/.test(text.charAt(index));
  return isWord(at - 1) !== isWord(at);
}
