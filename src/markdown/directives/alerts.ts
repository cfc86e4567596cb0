import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { MessageKey } from '../../messages/fr.ts';
import { pageTranslator } from '../../messages/page-translator.ts';
import type { Report } from '../../problems/report.ts';
import { textPieces } from '../text-pieces.ts';
import type { NumberInHand } from './block-directive.ts';
import { boxDirective } from './set-apart.ts';

/** The first line of an alert: its kind, and whether it could be folded where it comes from. */
const KIND = /^\[!([A-Za-z][\w-]{0,30})\][+-]?[ \t]*/;

/** Kinds that have a title of their own where the author gives none; those of GitHub, and what others call them. */
const TITLES: Readonly<Record<string, MessageKey>> = {
  note: 'sheet.alert.note',
  info: 'sheet.alert.note',
  tip: 'sheet.alert.tip',
  hint: 'sheet.alert.tip',
  important: 'sheet.alert.important',
  warning: 'sheet.alert.warning',
  attention: 'sheet.alert.warning',
  caution: 'sheet.alert.caution',
  danger: 'sheet.alert.caution',
};

/**
 * Reads quotations that begin with `[!NOTE]`, as GitHub writes remarks, as boxes. In place; each is reported as a note.
 *
 * @param tree the Markdown tree
 * @param number language and source of the number
 * @param report called for each box
 */
export function readAlerts(tree: Root, number: NumberInHand, report: Report): void {
  if (!number.source.includes('[!')) return;
  visit(tree, 'blockquote', (quote, index, parent) => {
    const [first, ...rest] = quote.children;
    const [text] = first?.type === 'paragraph' ? first.children : [];
    const kind = text?.type === 'text' ? KIND.exec(text.value) : undefined;
    if (first?.type !== 'paragraph' || !kind || !parent || index === undefined) return undefined;
    const { label, body, title } = parted(first, kind, number);
    const content = [...(body ? [body] : []), ...rest];
    const values = { typed: kind[0].trim(), title };
    report('note', 'misread.alert-read', values, text?.position?.start.offset);
    const parsed = { name: 'encadre', label, content, attributes: {}, position: quote.position };
    parent.children.splice(index, 1, ...boxDirective.make(parsed, number, report));
    // A quotation within it may be one too.
    return [SKIP, index];
  });
}

/** The title of a box and what is below it in the first paragraph. */
function parted(
  { children, position }: Paragraph,
  [marker, kind = '']: RegExpExecArray,
  { lang, source }: NumberInHand,
): { readonly label: Paragraph; readonly body: Paragraph | undefined; readonly title: string } {
  const pieces = textPieces(source);
  const head: PhrasingContent[] = [];
  const below: PhrasingContent[] = [];
  let isBelow = false;
  for (const [index, node] of children.entries()) {
    if (node.type === 'break') isBelow = true;
    if (isBelow || node.type !== 'text') {
      if (node.type !== 'break' || below.length > 0) (isBelow ? below : head).push(node);
      continue;
    }
    const start = index === 0 ? marker.length : 0;
    const lineEnd = node.value.indexOf('\n');
    const title = pieces.part(node, start, lineEnd < 0 ? node.value.length : lineEnd);
    if (title) head.push(title);
    if (lineEnd < 0) continue;
    isBelow = true;
    const rest = pieces.part(node, lineEnd + 1, node.value.length);
    if (rest) below.push(rest);
  }
  const own = TITLES[kind.toLowerCase()];
  const usual = own ? pageTranslator(lang)(own) : kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  const words = head.length > 0 ? head : [{ type: 'text', value: usual } as const];
  const label: Paragraph = { type: 'paragraph', children: words, position };
  const body: Paragraph | undefined = below.length > 0 ? { type: 'paragraph', children: below, position } : undefined;
  const title =
    head
      .map((node) => (node.type === 'text' ? node.value : '…'))
      .join('')
      .trim() || usual;
  return { label, body, title };
}
