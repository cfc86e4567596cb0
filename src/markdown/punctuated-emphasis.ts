import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

const STAR = 42;

/**
 * A plugin of unified: lets stars set off words that end or begin with a sign and touch a letter
 * (`**Important :**suite`, `mot**« cité »**`). CommonMark sees only a mark that may open in the first and one that may
 * close in the second, and leaves the stars, or pairs them with others, so that the wrong words are set off.
 */
export function punctuatedEmphasis(this: Processor): void {
  const data = this.data();
  const extension = { text: { [STAR]: PUNCTUATED } };
  this.data({ ...data, micromarkExtensions: [...(data.micromarkExtensions ?? []), extension] });
}

const PUNCTUATED: Construct = {
  name: 'punctuatedEmphasis',
  resolveAll: (events, context) => attentionOf(context).resolveAll?.(events, context) ?? events,
  tokenize(effects, ok, nok) {
    const before = this.previous;
    const ended: State = (after) => {
      const [, token] = this.events.at(-1) ?? [];
      if (token && mayBeEither(before, after, token.end.offset - token.start.offset)) {
        token._open = true;
        token._close = true;
      }
      return ok(after);
    };
    return attentionOf(this).tokenize.call(this, effects, ended, nok);
  },
};

/** The construct that CommonMark has for marks of emphasis. */
function attentionOf({ parser }: Pick<TokenizeContext, 'parser'>): Construct {
  const known = [parser.constructs.text[STAR]].flat().find((construct) => construct?.name === 'attention');
  if (!known) throw new Error('micromark has no construct for emphasis');
  return known;
}

/** Whether a mark between these characters both may open and may close: it closes what is open, and opens otherwise. */
function mayBeEither(before: Code, after: Code, length: number): boolean {
  if (ENDING.has(letterOf(before)) && isLetter(after)) return true;
  // One star behind a letter may call a legend.
  return length > 1 && isLetter(before) && BEGINNING.has(letterOf(after));
}

/** What words that are set off may end or begin with. */
const ENDING: ReadonlySet<string> = new Set(':;.,!?…»”’")]%');
const BEGINNING: ReadonlySet<string> = new Set('«“"([’\'');

function letterOf(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code);
}

function isLetter(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}]/u.test(letterOf(code));
}
