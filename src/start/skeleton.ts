import type { Heading, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { keyName, keyNamed, valueName } from '../publication/author-names.ts';
import { frontMatterBlock } from '../publication/front-matter-block.ts';
import type { Bulletin } from '../publication/publication.ts';
import { topLines } from '../publication/top-lines.ts';

/** What a number has in common with the next one. */
export interface Skeleton {
  /** Lines of the front matter that are not of this number alone: `pages`, `coupon`, `lang`, … as they are written. */
  readonly frontMatter: string;
  readonly hasStandfirst: boolean;
  /** What it calls the keys that every number has. */
  readonly words: OwnKeyWords;
  /** Its headings, as they are written. */
  readonly headings: readonly string[];
}

/** Keys that every next number has anew. */
const OWN_KEYS = ['number', 'date', 'title', 'standfirst'] as const;
/** Keys that belong to one number alone. */
const NOT_SHARED: ReadonlySet<string> = new Set([...OWN_KEYS, 'label', 'when', 'articles', 'kicker', 'author']);
/** Keys of a folder's first story, which has a file of its own; the next number is begun as one file. */
const OF_FOLDER: ReadonlySet<string> = new Set(['template', 'span', 'ground', 'initial', 'place', 'rank']);

/** Names of these keys. */
export type OwnKeyWords = Readonly<Record<(typeof OWN_KEYS)[number], string>>;

/** What they are called where nobody has called them yet. */
export const ENGLISH_WORDS: OwnKeyWords = { number: 'number', date: 'date', title: 'title', standfirst: 'standfirst' };

export function skeletonOf(bulletin: Bulletin): Skeleton {
  const { source, frontMatter, stories } = bulletin;
  const block = frontMatterBlock(source);
  const yaml = 'code' in block ? '' : source.slice(block.start, block.end);
  return {
    frontMatter: shared(yaml.replace(/\r\n?/g, '\n'), stories !== undefined) + (stories ? newspaperLine(yaml) : ''),
    words: wordsOf(yaml),
    hasStandfirst: frontMatter.standfirst !== undefined,
    headings: allHeadings(bulletin),
  };
}

/** A number after one that is a folder is a newspaper too. */
function newspaperLine(yaml: string): string {
  const language = topLines(yaml, 'number').some(({ name }) => name?.language === 'fr') ? 'fr' : 'en';
  return `${keyName('template', 'number', language)}: ${valueName('template', 'newspaper', language)}\n`;
}

/** The headings of a number's text; of a folder also the titles of its stories. */
function allHeadings({ body, stories = [] }: Bulletin): readonly string[] {
  const own = headingsOf(body.slice(0, stories[0]?.start));
  const others = stories.flatMap(({ start, end, fields }) => [
    ...(fields.title === undefined ? [] : [`# ${fields.title.replace(/\\\s+/g, ' ')}`]),
    ...headingsOf(body.slice(start, end)),
  ]);
  return [...own, ...others];
}

/** The keys that stay, each with its lines and the comments above it. */
function shared(yaml: string, isFolder: boolean): string {
  const groups = yaml.split(/^(?=(?:#.*\n)*[\p{L}_][\w\p{L}-]*[ \t]*:)/mu);
  return groups
    .filter((group) => {
      const key = keyNamed(keyOf(group), 'number')?.english ?? '';
      return !NOT_SHARED.has(key) && !(isFolder && OF_FOLDER.has(key));
    })
    .join('');
}

/** Each key as it is written; one that is not there, in the language of the others. */
function wordsOf(yaml: string): OwnKeyWords {
  const lines = topLines(yaml, 'number');
  const language = lines.some(({ name }) => name?.language === 'fr') ? 'fr' : 'en';
  const word = (key: keyof OwnKeyWords) =>
    lines.find(({ name }) => name?.english === key)?.key ?? keyName(key, 'number', language);
  return { number: word('number'), date: word('date'), title: word('title'), standfirst: word('standfirst') };
}

function keyOf(group: string): string {
  return /^([\p{L}_][\w\p{L}-]*)[ \t]*:/mu.exec(group)?.[1] ?? '';
}

function headingsOf(body: string): readonly string[] {
  const tree = unified().use(remarkParse).parse(body) as Root;
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  return headings.map(({ position }) => body.slice(position?.start.offset, position?.end.offset).trim());
}
