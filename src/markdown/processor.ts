import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** Markdown to hast, raw HTML kept as `raw` nodes: what comes of it is `sanitise`'s business. */
export function parseMarkdown(markdown: string): Root {
  const processor = unified().use(remarkParse).use(remarkRehype, { allowDangerousHtml: true });
  return processor.runSync(processor.parse(markdown) as MarkdownRoot) as Root;
}
