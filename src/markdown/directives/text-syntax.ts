import { distance } from 'fastest-levenshtein';
import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { foldLetters } from '../../problems/nearest.ts';
import { TEXT_NAMES, textDirective } from './text-directive.ts';

const COLON = 58;
const OPENING_BRACKET = 91;
/** The longest name that is looked at: longer than all known names. */
const LONGEST_NAME = 32;

/**
 * `:name[text]`, where the name is that of a text directive or one misspelt.
 * All else that begins with a colon is text: « 10:30 », « Note:important »,
 * `:-D`, `a:b[c]`; it is told here, before anything is made of it, so that what
 * stands between its brackets is what it is without the colon.
 */
export function textSyntax(): Extension {
  const [whole] = [directive().text?.[COLON]].flat();
  if (!whole) throw new Error('micromark-extension-directive has no construct for text');
  return { text: { [COLON]: known(whole) } };
}

function known(whole: Construct): Construct {
  return {
    previous(code) {
      return !isWordy(code) && (whole.previous?.call(this, code) ?? true);
    },
    tokenize(effects, ok, nok) {
      const { events } = this;
      const start = events.length;
      // A label that is not closed is left to be text, where the construct would take the name alone.
      const labelled: State = (code) => (hasLabel(this, start) ? ok(code) : nok(code));
      return effects.check(KNOWN_NAME, whole.tokenize.call(this, effects, labelled, nok), nok);
    },
  };
}

function hasLabel({ events }: TokenizeContext, start: number): boolean {
  return events.slice(start).some(([, token]) => token.type === 'directiveTextLabel');
}

/** Looks ahead at the name, which a bracket must follow. */
const KNOWN_NAME: Construct = { tokenize: tokenizeName, partial: true };

function tokenizeName(effects: Effects, ok: State, nok: State): State {
  let name = '';
  const inside: State = (code) => {
    if (code === OPENING_BRACKET && isNearName(name)) {
      effects.exit('directiveTextName');
      return ok(code);
    }
    if (code === null || code < 0 || name.length > LONGEST_NAME || !/[\p{L}\p{M}\p{N}_-]/u.test(letter(code)))
      return nok(code);
    name += letter(code);
    effects.consume(code);
    return inside;
  };
  return (code) => {
    effects.enter('directiveTextName');
    effects.consume(code);
    return inside;
  };
}

function letter(code: NonNullable<Code>): string {
  return String.fromCharCode(code);
}

function isWordy(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{M}\p{N}]/u.test(letter(code));
}

function isNearName(name: string): boolean {
  return textDirective(name) !== undefined || nearestTextName(name) !== undefined;
}

/**
 * The name that was meant, if no more than one letter in four is wrong. Names of
 * blocks may have more wrong letters, but `:long[…]` may be prose.
 */
export function nearestTextName(name: string): string | undefined {
  const asked = foldLetters(name);
  const mistakes = Math.floor(Math.max(4, asked.length) / 4);
  return asked.length < 3 ? undefined : TEXT_NAMES.find((candidate) => distance(asked, candidate) <= mistakes);
}
