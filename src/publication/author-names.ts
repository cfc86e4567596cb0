import { once } from '../memory/once.ts';
import type { InBothLanguages } from '../messages/translate.ts';
import { foldLetters } from '../problems/nearest.ts';
import {
  GROUPS_BELOW,
  KEY_NAMES,
  type KeyGroup,
  MODEL_NAMES,
  SPAN_ATTRIBUTE,
  STORY_ATTRIBUTES,
  SWITCH_NAMES,
  SWITCHES,
  VALUE_NAMES,
} from './author-words.ts';

/** A language that keys have names in. */
export type KeyLanguage = 'fr' | 'en';

/** A key that an author has written. */
export interface KeyName {
  /** As the schemas have it. */
  readonly english: string;
  /** The language of what was written; undefined where the key is called the same in both. */
  readonly language: KeyLanguage | undefined;
}

/** What a key is that was written in French or in English; undefined where none of its group is called so. */
export function keyNamed(written: string, group: KeyGroup | undefined): KeyName | undefined {
  return group && namesOf()[group].get(folded(written));
}

/** The English name of what is a key somewhere; undefined where nothing is called so. */
export function keyAnywhere(written: string): string | undefined {
  return anywhere().get(folded(written));
}

export function isKeyAnywhere(written: string): boolean {
  return anywhere().has(folded(written));
}

/** What stands below a key, whose English name is given; undefined where its keys have no names. */
export function groupBelow(group: KeyGroup | undefined, key: string): KeyGroup | undefined {
  if (group === undefined || group === 'theme') return group;
  return Object.hasOwn(GROUPS_BELOW, key) && Object.hasOwn(KEY_NAMES[group], key) ? GROUPS_BELOW[key] : undefined;
}

/** The name of a key in a language. */
export function keyName(english: string, group: KeyGroup | undefined, language: KeyLanguage): string {
  return (language === 'fr' ? frenchNames(english, group)[0] : undefined) ?? english;
}

/** All names of a key, the English one first. */
export function allKeyNames(english: string, group: KeyGroup | undefined): readonly string[] {
  return [english, ...frenchNames(english, group)];
}

/** What a value is that was written in French or in English, of a key whose English name is given; undefined where it has none. */
export function englishValue(key: string, written: string): string | undefined {
  const names = key === 'model' || key === 'coupon' ? MODEL_NAMES : VALUE_NAMES[key];
  if (!names) return undefined;
  const sought = folded(written);
  return Object.keys(names).find(
    (name) => folded(name) === sought || names[name]?.some((other) => folded(other) === sought),
  );
}

/** The name of a value in a language. */
export function valueName(key: string, english: string, language: KeyLanguage): string {
  return (language === 'fr' ? VALUE_NAMES[key]?.[english]?.[0] : undefined) ?? english;
}

/** What to call a key that somebody may write: in the language of his other keys, else in the reader's. */
export function keyForAuthor(
  english: string,
  group: KeyGroup | undefined,
  language: KeyLanguage | undefined,
): string | InBothLanguages {
  return inLanguageOf(language, (one) => keyName(english, group, one));
}

/** A line that somebody may write: a key and its value, as `keyForAuthor` has them. */
export function lineForAuthor(
  key: string,
  value: string,
  group: KeyGroup | undefined,
  language: KeyLanguage | undefined,
): string | InBothLanguages {
  return inLanguageOf(language, (one) => `${keyName(key, group, one)}: ${valueName(key, value, one)}`);
}

function inLanguageOf(
  language: KeyLanguage | undefined,
  say: (language: KeyLanguage) => string,
): string | InBothLanguages {
  return language ? say(language) : { fr: say('fr'), en: say('en') };
}

/** Whether a switch is on: « oui », « faux »; undefined where a key is no switch, or that is not said. */
export function switchValue(key: string, group: KeyGroup | undefined, written: string): boolean | undefined {
  if (group !== 'typography' && group !== 'check' && !SWITCHES.has(key)) return undefined;
  const sought = folded(written);
  if (sought === 'true' || SWITCH_NAMES.true.some((name) => name === sought)) return true;
  return sought === 'false' || SWITCH_NAMES.false.some((name) => name === sought) ? false : undefined;
}

/** Whether an attribute between braces says how many columns its thing goes across. */
export function isSpanAttribute(name: string): boolean {
  return SPAN_ATTRIBUTE.includes(folded(name));
}

/** What an author may say of a story between the braces of its heading. */
export type StoryAttribute = keyof typeof STORY_ATTRIBUTES;

/** What an attribute says of a story, whose name is French or English; undefined where none is called so. */
export function storyAttributeNamed(name: string): StoryAttribute | undefined {
  return storyAttributes().get(folded(name));
}

/** All names of attributes of stories. */
export function storyAttributeNames(): readonly string[] {
  return [...storyAttributes().keys()];
}

const storyAttributes = once(
  (): ReadonlyMap<string, StoryAttribute> =>
    new Map(
      Object.entries(STORY_ATTRIBUTES).flatMap(([english, others]) =>
        [english, ...others].map((name): [string, StoryAttribute] => [folded(name), english as StoryAttribute]),
      ),
    ),
);

/** Whether the value of such an attribute says that it goes across all of them. */
export function spansAll(value: string): boolean {
  return englishValue('span', value) === 'all';
}

/** A name and what it may be typed as: without its accents too. */
export function spellings(name: string): readonly string[] {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '');
  return bare === name ? [name] : [name, bare];
}

type Names = ReadonlyMap<string, KeyName>;

const namesOf = once((): Readonly<Record<KeyGroup, Names>> => {
  const groups = Object.entries(KEY_NAMES).map(([group, names]) => [group, namesIn(names)]);
  return Object.fromEntries(groups) as Record<KeyGroup, Names>;
});

const anywhere = once(
  (): ReadonlyMap<string, string> =>
    new Map(Object.values(namesOf()).flatMap((names) => [...names].map(([name, { english }]) => [name, english]))),
);

function namesIn(names: Readonly<Record<string, readonly string[]>>): Names {
  return new Map(
    Object.entries(names).flatMap(([english, french]): [string, KeyName][] => [
      [folded(english), { english, language: french.length > 0 ? 'en' : undefined }],
      ...french.map((name): [string, KeyName] => [folded(name), { english, language: 'fr' }]),
    ]),
  );
}

function frenchNames(english: string, group: KeyGroup | undefined): readonly string[] {
  const names: Readonly<Record<string, readonly string[]>> = group ? KEY_NAMES[group] : {};
  return Object.hasOwn(names, english) ? (names[english] ?? []) : [];
}

/** As names are compared. The accents of most of them are not looked for: what has none is its own. */
function folded(name: string): string {
  const bare = /^[\u0020-\u007E]*$/.test(name) ? name.toLowerCase() : foldLetters(name);
  return bare.trim().replace(/[\s_]+/g, '-');
}
