import { type KeyName, keyNamed } from './author-names.ts';
import type { KeyGroup } from './author-words.ts';

/** A line that begins a key which stands in no other one. */
export interface TopLine {
  /** What the key is; undefined where it is not known. */
  readonly name: KeyName | undefined;
  /** The key as it is written. */
  readonly key: string;
  /** What stands behind the colon, without the line's end. */
  readonly value: string;
}

/** A key at the line's beginning, and any blanks before its colon. */
const LINE = /^([^\s:#'"[{&*!|>%@`-][^\s:]*)[ \t\u00A0\u202F]*:(.*)$/gm;

/**
 * The lines of a YAML text that begin its keys, found without parsing it: for what must be known of a thousand
 * files, or of one that cannot be parsed.
 */
export function topLines(yaml: string, keys: KeyGroup): readonly TopLine[] {
  return Array.from(yaml.matchAll(LINE), ([, key = '', value = '']) => ({
    name: keyNamed(key, keys),
    key,
    value: value.replace(/\r$/, ''),
  }));
}
