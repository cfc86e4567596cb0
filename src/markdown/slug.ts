import { once } from '../memory/once.ts';

/** Letters that do not come apart into a Latin letter and an accent. */
const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  þ: 'th',
};
const LIGATURE = /[œæßøđłðþ]/g;
/** Scripts beside Latin: their letters stay as they are. */
const OTHER_SCRIPT = /[\u0250-\u02AF\u0370-\u1DFF\u1F00-\u1FFF\u2C00-\uFFFF]/;
const NOT_LATIN = /[^a-z0-9]+/g;
/** It takes a while to be made, and few texts need it. */
const notLetters = once(() => /[^\p{L}\p{M}\p{N}]+/gu);

/** What a heading is called by: `l-accord-de-mars` for « L’accord de mars ». '' where it has neither letters nor digits. */
export function slugOf(text: string): string {
  const plain = smallLetters(text).replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter);
  const parts = OTHER_SCRIPT.test(plain) ? notLetters() : NOT_LATIN;
  return plain.replace(parts, '-').replace(/^-|-$/g, '');
}

/** What two ways of calling one heading have in common, whatever tool has made them: letters and digits. */
export function slugKey(text: string): string {
  return slugOf(text).replaceAll('-', '');
}

/** Without the accents of Latin letters; marks of other scripts are parts of their letters. */
function smallLetters(text: string): string {
  const apart = text.normalize('NFKD').toLowerCase();
  return apart.replace(/[\u0300-\u036F\uFE00-\uFE0F]/g, '').normalize('NFC');
}
