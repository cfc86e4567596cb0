import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { addSyntax } from './add-syntax.ts';
import { isElementName } from './element-names.ts';

const LESS_THAN = 60;

/**
 * A plugin of unified: tells, before anything is made of it, which `<` begins
 * HTML and which is text. `<<oui>>` are guillemets; `<mot>` is a word between
 * chevrons where no element has that name, it has no attribute, and no
 * `</mot>` closes it. What is HTML stays HTML, wherever code or an address is
 * read nothing changes.
 */
export function chevrons(this: Processor, source: string): void {
  if (!source.includes('<')) return;
  const closed = closedNames(source);
  const extension: Extension = {
    text: { [LESS_THAN]: textualChevrons(source, closed) },
    flow: { [LESS_THAN]: htmlBlock(source, closed) },
    // `htmlBlock` stands in its place.
    disable: { null: ['htmlFlow'] },
  };
  addSyntax(this, extension);
}

/** Names of the closing tags in the text. An opening tag of the same name is an element, whatever it is called. */
export function closedNames(source: string): ReadonlySet<string> {
  return new Set(Array.from(source.matchAll(/<\/([a-z][a-z\d]*)/gi), ([, name = '']) => name.toLowerCase()));
}

/**
 * How many characters from a `<` on are text for certain, whatever follows them.
 *
 * @param source the whole text
 * @param at the offset of the `<`
 * @param closed names of the closing tags in the text
 */
export function textualLength(source: string, at: number, closed: ReadonlySet<string>): 0 | 1 | 2 {
  if (source[at + 1] !== '<') return isWord(source, at, closed) ? 1 : 0;
  // `<<b>gras</b>>` is an element between chevrons, `<<b>>` a word between guillemets, and `<<b>` alone is nothing.
  const name = matchAt(TAG, source, at + 1)?.[1]?.toLowerCase();
  return name !== undefined && (closed.has(name) || VOID.has(name)) ? 1 : 2;
}

/** Elements in prose that are never closed. */
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'wbr']);

const WORD = /<([a-z][a-z\d]*)[ \t]*>/iy;
/** A whole tag, behind which no second `>` stands. */
const TAG = /<\/?([a-z][a-z\d-]*)(?:\s[^<>]*)?\/?>(?!>)/iy;

function isWord(source: string, at: number, closed: ReadonlySet<string>): boolean {
  const name = matchAt(WORD, source, at)?.[1];
  return name !== undefined && !isElementName(name) && !closed.has(name.toLowerCase());
}

/** A copy of the pattern is matched: a sticky one remembers where it stopped. */
function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(source);
}

/** Constructs that go on to their own end mark, even where the text has none. */
const FAR_ENDS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
] as const;

/** Takes a `<` for text where it begins no HTML; otherwise it leaves the `<` to the constructs of HTML and addresses. */
function textualChevrons(source: string, closed: ReadonlySet<string>): Construct {
  const tried = new WeakMap<TokenizeContext, Map<string, number>>();
  const nextEnds = new Map<string, { readonly from: number; readonly next: number }>();
  // A search for an end that has come to the paragraph's last character need not be made again for the next beginning.
  const hasNoEnd = (context: TokenizeContext, at: number): boolean => {
    const [, end] = FAR_ENDS.find(([beginning]) => source.startsWith(beginning, at)) ?? [];
    if (end === undefined) return false;
    const known = nextEnds.get(end);
    // A text may be parsed again from its beginning.
    const holds = known !== undefined && known.from <= at && (known.next < 0 || known.next >= at);
    const next = holds ? known.next : source.indexOf(end, at);
    nextEnds.set(end, { from: at, next });
    if (next < 0) return true;
    const ends = tried.get(context) ?? new Map<string, number>();
    tried.set(context, ends);
    if (ends.get(end) === next) return true;
    ends.set(end, next);
    return false;
  };
  return {
    name: 'textualChevron',
    tokenize(effects, ok, nok) {
      const at = this.now().offset;
      const length = textualLength(source, at, closed) || (hasNoEnd(this, at) ? 1 : 0);
      return length === 0 ? nok : asText(effects, ok, length);
    },
  };
}

function asText(effects: Effects, ok: State, length: number): State {
  let left = length;
  const inside: State = (code) => {
    effects.consume(code);
    left--;
    if (left > 0) return inside;
    effects.exit('data');
    return ok;
  };
  return (code: Code) => {
    effects.enter('data');
    return inside(code);
  };
}

/** The construct for a block of HTML, except where the line is only a word between chevrons. */
function htmlBlock(source: string, closed: ReadonlySet<string>): Construct {
  return {
    name: 'htmlBlock',
    concrete: true,
    tokenize(effects, ok, nok) {
      if (textualLength(source, this.now().offset, closed) > 0) return nok;
      return htmlFlowOf(this).tokenize.call(this, effects, ok, nok);
    },
    resolveTo: (events, context) => htmlFlowOf(context).resolveTo?.(events, context) ?? events,
  };
}

/** The construct that CommonMark has for blocks of HTML. */
function htmlFlowOf(context: TokenizeContext): Construct {
  const known = [context.parser.constructs.flow[LESS_THAN]].flat().find((construct) => construct?.name === 'htmlFlow');
  if (!known) throw new Error('micromark has no construct for blocks of HTML');
  return known;
}
