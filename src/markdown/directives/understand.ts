import type { Paragraph, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { foldLetters, nearest, nearestOf } from '../../problems/nearest.ts';
import type { Report } from '../../problems/report.ts';
import { REMARKS } from '../misread/other-tools-rules.ts';
import { agendaDirective } from './agenda.ts';
import type { BlockDirective, DirectiveContent, NumberInHand, ParsedDirective } from './block-directive.ts';
import { columnBreakDirective, pageBreakDirective } from './breaks.ts';
import { briefsDirective } from './briefs.ts';
import { chartDirective } from './chart.ts';
import { colophonDirective, contentsDirective } from './furniture.ts';
import { languageDirective } from './in-language.ts';
import { interviewDirective } from './interview.ts';
import { keyFigureDirective } from './key-figure.ts';
import { reportLookalikes } from './lookalikes.ts';
import { paperDirective, webDirective } from './one-edition.ts';
import { photosDirective } from './photos.ts';
import { poemDirective } from './poem.ts';
import { qrCodeDirective } from './qr-code.ts';
import { readAttributes } from './read-attributes.ts';
import { boxDirective, columnsDirective, pullQuoteDirective } from './set-apart.ts';
import { signatureDirective } from './signature.ts';
import { continuedDirective, standfirstDirective } from './stories.ts';
import { textDirective, textExample } from './text-directive.ts';

type Directive = ContainerDirective | LeafDirective;

/** All that block directives can be asked for. */
export const DIRECTIVES: readonly BlockDirective[] = [
  boxDirective,
  pullQuoteDirective,
  agendaDirective,
  keyFigureDirective,
  photosDirective,
  chartDirective,
  poemDirective,
  interviewDirective,
  signatureDirective,
  qrCodeDirective,
  columnsDirective,
  columnBreakDirective,
  pageBreakDirective,
  standfirstDirective,
  contentsDirective,
  briefsDirective,
  colophonDirective,
  continuedDirective,
  paperDirective,
  webDirective,
  languageDirective,
];

/**
 * Replaces block directives by the nodes that they stand for, in place. An unknown directive is reported and shown
 * plain: a container as its content, a line as its label or as it was typed.
 *
 * @param tree the Markdown tree
 * @param number language, date and source of the number
 * @param report called for each mistake, with its offset in the source
 */
export function understandDirectives(tree: Root, number: NumberInHand, report: Report): void {
  reportLookalikes(tree, number.source, report);
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'containerDirective' && node.type !== 'leafDirective') || !parent || index === undefined)
      return undefined;
    (parent as Parents).children.splice(index, 1, ...understood(node, number, report));
    // The new nodes may hold directives themselves.
    return index;
  });
}

function understood(node: Directive, number: NumberInHand, report: Report): readonly DirectiveContent[] {
  const name = foldLetters(node.name);
  const directive = DIRECTIVES.find(({ names }) => names.includes(name));
  const isContainer = node.type === 'containerDirective';
  if (!directive) reportUnknown(node, name, number.lang, report);
  if (isContainer && !node.data?.position?.closing && directive?.form !== 'line')
    report('warning', 'directive.unclosed', { name: node.name }, startOf(node));
  if (!directive) return plainly(node, number.source);
  if (directive.form === 'container' && !isContainer) {
    report('warning', 'directive.needs-content', { name: node.name }, startOf(node));
    return plainly(node, number.source);
  }
  if (directive.form === 'line' && isContainer)
    report('warning', 'directive.is-line', { name: node.name }, startOf(node));
  return directive.make(parsed(node, directive, number.source, report), number, report);
}

function reportUnknown(node: Directive, name: string, lang: string, report: Report): void {
  if (REMARKS.test(name) && !/^(?:quote|cite|faq|questions?)$/.test(name)) {
    report('warning', 'directive.remark', { name: node.name }, startOf(node));
    return;
  }
  const inside = textDirective(name);
  if (inside) {
    report(
      'warning',
      'directive.inside-line',
      { name: node.name, example: textExample(inside, node.name) },
      startOf(node),
    );
    return;
  }
  const known = DIRECTIVES.flatMap(({ names }) => names);
  const close = nearest(name, known);
  // « quote » is part of « pull-quote », and nearer to that than to « suite »; « column » is « columns » all the same.
  const isPlural = close?.startsWith(name);
  const meant = close === undefined ? undefined : calledElsewhere(name, lang)[0];
  const near = isPlural ? close : (known.find((one) => one.split('-').includes(name)) ?? meant ?? close);
  if (near) report('warning', 'directive.misspelt', { name: node.name, nearest: near }, startOf(node));
  else
    report('warning', 'directive.unknown', { name: node.name, known: proposals(name, lang).join(', ') }, startOf(node));
}

/** Names that a message proposes. */
const MOST_PROPOSED = 3;

/** Blocks that other dialects of Markdown have, by ours. */
const FOREIGN: Readonly<Record<string, string>> = {
  encadre:
    'boite cadre bloc frame panel note tip info warning danger caution important attention astuce avertissement remarque admonition aside callout alert details spoiler example exemple definition',
  citation: 'quote blockquote epigraph verset',
  colonnes: 'row grid multicol cols column wide large',
  photos: 'gallery galerie image picture carousel',
  poeme: 'verse vers lyrics chanson song',
  agenda: 'events evenements dates timeline',
  entretien: 'faq questions qa dialogue',
  'saut-de-page': 'newpage pagebreak clearpage',
};

/** The blocks that may be meant: what others call so, then the nearest by their letters, each by one name. */
function proposals(name: string, lang: string): readonly string[] {
  const same = calledElsewhere(name, lang);
  const firsts = DIRECTIVES.flatMap(({ names }) => nearestOf(name, namesIn(lang, names), 1));
  const nearer = nearestOf(name, firsts, MOST_PROPOSED);
  return [...new Set([...same, ...nearer])].slice(0, MOST_PROPOSED);
}

/** The blocks for which other dialects have a name, by those of the language. */
function calledElsewhere(name: string, lang: string): readonly string[] {
  const same = Object.keys(FOREIGN).filter((ours) => FOREIGN[ours]?.split(' ').includes(name));
  return same.map((ours) => {
    const names = DIRECTIVES.find((directive) => directive.names.includes(ours))?.names ?? [ours];
    return /^fr\b/i.test(lang) ? ours : (names.at(-1) ?? ours);
  });
}

/** The French name of each stands first. */
function namesIn(lang: string, names: readonly string[]): readonly string[] {
  return /^fr\b/i.test(lang) ? names.slice(0, 1) : names;
}

/** What is shown of a directive that is not understood: its content, or its label, or the line as it was typed. */
function plainly(node: Directive, source: string): readonly DirectiveContent[] {
  if (node.type === 'containerDirective') return node.children;
  const { position } = node;
  const label = labelOf(node);
  if (label) return [label];
  if (!position) return [];
  const value = source.slice(position.start.offset, position.end.offset);
  return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }];
}

/** The parts of a directive that make sense. A label that the directive does not take comes first in its content. */
function parsed(node: Directive, directive: BlockDirective, source: string, report: Report): ParsedDirective {
  const label = labelOf(node);
  const content = node.type === 'containerDirective' ? node.children.filter((child) => child !== label) : [];
  const { needs } = directive;
  const read = readAttributes(node, directive.attributes, source, report, needs?.attribute);
  const attributes = read.values;
  if (needs && !attributes[needs.attribute] && !read.isWrong)
    report('warning', 'directive.block-needs', { name: node.name, example: needs.example }, startOf(node));
  const common = { name: node.name, attributes, position: node.position };
  if (!label || directive.takesLabel) return { ...common, ...(label && { label }), content };
  report(
    'warning',
    'directive.label',
    { name: node.name },
    label.children[0]?.position?.start.offset ?? startOf(label),
  );
  return { ...common, content: [label, ...content] };
}

function labelOf(node: Directive): Paragraph | undefined {
  if (node.type === 'containerDirective')
    return node.children.find(
      (child): child is Paragraph =>
        child.type === 'paragraph' && child.data?.directiveLabel === true && child.children.length > 0,
    );
  const { children, position } = node;
  return children.length > 0 ? { type: 'paragraph', children, position } : undefined;
}

function startOf({ position }: RootContent): number | undefined {
  return position?.start.offset;
}
