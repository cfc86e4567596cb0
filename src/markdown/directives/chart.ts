import type { Paragraph, Text } from 'mdast';
import { toolLanguage, translator } from '../../messages/translate.ts';
import { nearest, plain } from '../../problems/nearest.ts';
import type { Report } from '../../problems/report.ts';
import { type Block, type BlockDirective, placeOf, spanAttribute } from './block-directive.ts';
import { figureCaption } from './key-figure.ts';
import { spanOf } from './set-apart.ts';

/** What each kind is called, plain; the first is what a message proposes. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  bars: ['barres', 'bars', 'barre', 'bar'],
  columns: ['colonnes', 'columns', 'colonne', 'column'],
  line: ['courbe', 'line', 'courbes', 'lines', 'ligne', 'lignes'],
  parts: ['parts', 'pie', 'part', 'camembert', 'secteurs'],
};

/**
 * Figures to be compared by the eye, from a file or from the table that stands
 * in it. What is drawn of them is for a later stage, which may read files.
 */
export const chart: BlockDirective = {
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
    { names: ['alt'], accepts: () => true, example: 'alt="Deux courbes qui se croisent"' },
    spanAttribute,
  ],
  make: (written, { lang }, report) => {
    const { label, content, attributes } = written;
    const titles = [...(label ? [label] : []), ...line(attributes.titre)];
    const source = sourceLine(attributes.source, lang);
    const table = content.find(({ type }) => type === 'table');
    const place = written.position?.start.offset;
    if (!table && !attributes.fichier) {
      report('warning', 'chart.no-data', { name: written.name }, place);
      return [...titles, ...content, ...source];
    }
    if (table && attributes.fichier)
      report(
        'warning',
        'chart.two-sources',
        { file: attributes.fichier.value },
        attributes.fichier.position?.start.offset,
      );
    const properties = {
      className: ['chart'],
      dataKind: kindOf(attributes.type, report),
      ...(!table && { dataFile: attributes.fichier?.value ?? '' }),
      ...(attributes.hauteur && { dataHeight: attributes.hauteur.value }),
      ...(attributes.alt && { dataAlt: attributes.alt.value }),
      ...spanOf(written),
    };
    return [
      {
        type: 'blockquote',
        data: { hName: 'figure', hProperties: properties },
        children: [
          ...figureCaption(titles),
          ...line(attributes.unite).map((unit) => withClass(unit, 'unit')),
          ...content,
          ...source,
        ],
        ...placeOf(written),
      },
    ];
  },
};

/** Millimetres: from two lines to a page. */
function isHeight(value: string): boolean {
  return /^\d{1,3}$/.test(value) && Number(value) >= 15 && Number(value) <= 250;
}

function kindOf(type: Text | undefined, report: Report): string {
  if (!type || type.value === '') return 'bars';
  const asked = plain(type.value);
  const known = Object.entries(KINDS).find(([, names]) => names.includes(asked));
  if (known) return known[0];
  const near = nearest(asked, Object.values(KINDS).flat());
  const kind = near && Object.entries(KINDS).find(([, names]) => names.includes(near))?.[0];
  const place = type.position?.start.offset;
  const all = Object.values(KINDS).map(([name]) => name);
  if (near && kind) report('warning', 'chart.kind-misspelt', { found: type.value, nearest: near }, place);
  else report('warning', 'chart.kind-unknown', { found: type.value, known: all.join(', ') }, place);
  return kind ?? 'bars';
}

function line(text: Text | undefined): Paragraph[] {
  return text && text.value.trim() !== '' ? [{ type: 'paragraph', children: [text] }] : [];
}

/** « Source : Insee »; an author who wrote that already has not to be told. */
function sourceLine(source: Text | undefined, lang: string): Block[] {
  const before = translator(toolLanguage(lang))('chart.source');
  return line(source).map((paragraph) => {
    const isNamed = /^source/i.test(source?.value.trim() ?? '');
    const children = isNamed ? paragraph.children : [{ type: 'text' as const, value: before }, ...paragraph.children];
    return withClass({ ...paragraph, children }, 'source');
  });
}

function withClass(paragraph: Paragraph, name: string): Paragraph {
  return { ...paragraph, data: { hProperties: { className: [name] } } };
}
