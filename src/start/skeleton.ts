import type { Heading, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { englishKey } from '../publication/author-words.ts';
import type { Bulletin } from '../publication/publication.ts';

/** What a number has in common with the next one. */
export interface Skeleton {
  /** Lines of the front matter that are not of this number alone: `pages`, `coupon`, `lang`, … as they are written. */
  readonly frontMatter: string;
  readonly hasStandfirst: boolean;
  /** Its headings, as they are written. */
  readonly headings: readonly string[];
}

/** Keys that belong to one number: the next one has its own. */
const OWN_KEYS = new Set(['number', 'label', 'date', 'when', 'title', 'standfirst']);

export function skeletonOf({ source, body, frontMatter }: Bulletin): Skeleton {
  const [, yaml = ''] = /^---[^\n\r]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$/m.exec(source) ?? [];
  return {
    frontMatter: shared(yaml.replaceAll('\r\n', '\n')),
    hasStandfirst: frontMatter.standfirst !== undefined,
    headings: headingsOf(body),
  };
}

/** The keys that stay, each with its lines and the comments above it. */
function shared(yaml: string): string {
  const groups = yaml.split(/^(?=(?:#.*\n)*[\p{L}_][\w\p{L}-]*[ \t]*:)/mu);
  return groups.filter((group) => !OWN_KEYS.has(keyOf(group))).join('');
}

function keyOf(group: string): string {
  const written = /^([\p{L}_][\w\p{L}-]*)[ \t]*:/mu.exec(group)?.[1] ?? '';
  return englishKey(written) ?? written;
}

function headingsOf(body: string): readonly string[] {
  const tree = unified().use(remarkParse).parse(body) as Root;
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  return headings.map(({ position }) => body.slice(position?.start.offset, position?.end.offset).trim());
}
