import type { Paragraph, Text } from 'mdast';
import { CHART_KINDS, type ChartKind } from '../../charts/chart.ts';
import { pageTranslator } from '../../messages/page-translator.ts';
import { foldLetters, nearest } from '../../problems/nearest.ts';
import type { Report } from '../../problems/report.ts';
import { type ClassName, ofClass } from '../vocabulary.ts';
import {
  type BlockDirective,
  type DirectiveContent,
  placeAttribute,
  positionOf,
  spanAttribute,
} from './block-directive.ts';
import { figureCaption } from './key-figure.ts';
import { placingOf } from './set-apart.ts';

/** The names of each kind, without accents; messages propose the first. */
const KINDS: Readonly<Record<ChartKind, readonly string[]>> = {
  bars: ['barres', 'bars', 'barre', 'bar'],
  columns: ['colonnes', 'columns', 'colonne', 'column'],
  line: ['courbe', 'line', 'courbes', 'lines', 'ligne', 'lignes'],
  parts: ['parts', 'pie', 'part', 'camembert', 'secteurs'],
};

/**
 * Figures to be compared by the eye, from a file or from the table inside the
 * directive. A later stage, which may read files, draws them.
 */
export const chartDirective: BlockDirective = {
  names: ['graphique', 'chart', 'graph', 'diagramme'],
  form: 'either',
  takesLabel: true,
  attributes: [
    { names: ['fichier', 'file'], accepts: (value) => value !== '', example: 'fichier=effectifs.csv' },
    { names: ['type', 'kind'], accepts: () => true, example: 'type=barres' },
    {
      names: ['titre', 'title', 'legende', 'legend', 'caption'],
      accepts: () => true,
      example: 'titre="Les effectifs"',
    },
    { names: ['unite', 'unit'], accepts: () => true, example: 'unité=%' },
    { names: ['source'], accepts: () => true, example: 'source="Insee"' },
    { names: ['hauteur', 'height'], accepts: isHeight, example: 'hauteur=60' },
    { names: ['alt', 'description'], accepts: () => true, example: 'alt="Deux courbes qui se croisent"' },
    spanAttribute,
    placeAttribute,
  ],
  make: (parsed, { lang }, report) => {
    const { label, content, attributes } = parsed;
    const titles = [...(label ? [label] : []), ...line(attributes.titre)];
    const source = sourceLine(attributes.source, lang);
    const table = content.find(({ type }) => type === 'table');
    const place = parsed.position?.start.offset;
    if (!table && !attributes.fichier) {
      report('warning', 'chart.no-data', { name: parsed.name }, place);
      return [...titles, ...content, ...source];
    }
    if (table && attributes.fichier)
      report(
        'warning',
        'chart.two-sources',
        { file: attributes.fichier.value },
        attributes.fichier.position?.start.offset,
      );
    const properties = ofClass('chart', {
      dataKind: kindOf(attributes.type, report),
      ...(!table && { dataFile: attributes.fichier?.value ?? '' }),
      ...(attributes.hauteur && { dataHeight: attributes.hauteur.value }),
      ...(attributes.alt && { dataAlt: attributes.alt.value }),
      ...placingOf(parsed),
    });
    return [
      {
        type: 'blockquote',
        data: { hName: 'figure', hProperties: properties },
        children: [
          ...figureCaption(titles),
          ...line(attributes.unite).map((unit) => lineOfClass('unit', unit)),
          ...content,
          ...source,
        ],
        ...positionOf(parsed),
      },
    ];
  },
};

/** Millimetres: from two lines to a page. */
function isHeight(value: string): boolean {
  return /^\d{1,3}$/.test(value) && Number(value) >= 15 && Number(value) <= 250;
}

function kindOf(type: Text | undefined, report: Report): ChartKind {
  if (!type || type.value === '') return 'bars';
  const asked = foldLetters(type.value);
  const known = kindNamed(asked);
  if (known) return known;
  const near = nearest(asked, Object.values(KINDS).flat());
  const kind = near === undefined ? undefined : kindNamed(near);
  const place = type.position?.start.offset;
  const all = Object.values(KINDS).map(([name]) => name);
  if (near && kind) report('warning', 'chart.kind-misspelt', { found: type.value, nearest: near }, place);
  else report('warning', 'chart.kind-unknown', { found: type.value, known: all.join(', ') }, place);
  return kind ?? 'bars';
}

function kindNamed(name: string): ChartKind | undefined {
  return CHART_KINDS.find((kind) => KINDS[kind].includes(name));
}

function line(text: Text | undefined): Paragraph[] {
  return text && text.value.trim() !== '' ? [{ type: 'paragraph', children: [text] }] : [];
}

/** « Source : Insee ». The word is not put before a text that already begins with it. */
function sourceLine(source: Text | undefined, lang: string): DirectiveContent[] {
  const before = pageTranslator(lang)('chart.source');
  return line(source).map((paragraph) => {
    const isNamed = /^source/i.test(source?.value.trim() ?? '');
    const children = isNamed ? paragraph.children : [{ type: 'text' as const, value: before }, ...paragraph.children];
    return lineOfClass('source', { ...paragraph, children });
  });
}

function lineOfClass(name: ClassName, paragraph: Paragraph): Paragraph {
  return { ...paragraph, data: { hProperties: ofClass(name) } };
}
