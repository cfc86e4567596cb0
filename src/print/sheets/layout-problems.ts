import type { Article } from '../../article/article.ts';
import type { MessageKey } from '../../messages/fr.ts';
import { located, placeAt } from '../../problems/place.ts';
import type { Place, Problem, ProblemCode } from '../../problems/problem.ts';
import type { BlockName } from '../blocks/block.ts';
import type { Row } from '../rows/row.ts';
import { wordsOfRows } from '../rows/row-parts.ts';
import { sourceOf } from '../source-of.ts';
import type { StructureElement } from '../structure-element.ts';
import { MM } from '../theme.ts';
import type { Misfit } from './find-misfits.ts';

/**
 * What cannot be printed as it stands, said once for each block. Nothing of such a number is
 * written.
 *
 * @param article the number; its file says where a block begins
 * @param misfits of all sheets
 * @param structure it tells the masthead from the headline, and the imprint from the coupon
 */
export function layoutProblems(
  article: Article,
  misfits: readonly Misfit[],
  structure: readonly StructureElement[],
): Problem[] {
  return joined(misfits).map((misfit): Problem => {
    const part = partOf(misfit, structure);
    const values = {
      block: NAMES[part],
      other: NAMES[misfit.other ? partOf({ ...misfit, ...misfit.other, items: [] }, structure) : part],
      side: misfit.sheet + 1,
      lines: Math.ceil(misfit.excess - 1e-6),
      millimetres: Math.max(1, Math.round(misfit.excess / MM)),
      rows: misfit.rows.length,
      of: misfit.whole.filter(({ isSpace }) => !isSpace).length,
      words: wordsOfRows(misfit.rows).length,
    };
    const place = placeOf(misfit, part, article);
    return { severity: 'error', code: codeOf(misfit, part), values, ...located(article.bulletin, place) };
  });
}

/** A block has one kind of misfit on all its sheets. */
function joined(misfits: readonly Misfit[]): Misfit[] {
  const all: Misfit[] = [];
  for (const misfit of misfits) {
    const { kind, origin } = misfit;
    const at = origin ? all.findIndex((one) => one.kind === kind && one.origin === origin) : -1;
    const earlier = all[at];
    if (!earlier) all.push(misfit);
    else
      all[at] = {
        ...earlier,
        rows: [...earlier.rows, ...misfit.rows],
        excess: Math.max(earlier.excess, misfit.excess),
      };
  }
  return all;
}

/** What a part of a sheet is called: a block of the text, or what stands around it. */
type PartName =
  | BlockName
  | 'coupon'
  | 'imprint'
  | 'masthead'
  | 'notes'
  | 'running-head'
  | 'standfirst'
  | 'text'
  | 'title';

/** What each is called in a message. */
export const NAMES: Readonly<Record<PartName, MessageKey>> = {
  agenda: 'found.part-agenda',
  box: 'found.part-box',
  chart: 'found.part-chart',
  code: 'found.part-code',
  columns: 'found.part-columns',
  coupon: 'found.part-coupon',
  heading: 'found.part-heading',
  imprint: 'found.part-imprint',
  interview: 'found.part-interview',
  'key-figure': 'found.part-key-figure',
  list: 'found.part-list',
  masthead: 'found.part-masthead',
  notes: 'found.part-notes',
  paragraph: 'found.part-paragraph',
  photos: 'found.part-photos',
  picture: 'found.part-picture',
  poem: 'found.part-poem',
  'pull-quote': 'found.part-pull-quote',
  'qr-code': 'found.part-qr-code',
  quotation: 'found.part-quotation',
  'running-head': 'found.part-running-head',
  standfirst: 'found.part-standfirst',
  table: 'found.part-table',
  text: 'found.part-text',
  title: 'found.part-title',
};

function partOf({ zone, origin, items, sheet }: Misfit, structure: readonly StructureElement[]): PartName {
  if (zone.startsWith('notes')) return 'notes';
  if (origin) return origin.name;
  if (zone === 'coupon') return 'coupon';
  if (zone === 'head') return sheet > 0 ? 'running-head' : headPart(items, structure);
  return zone === 'foot' ? 'imprint' : 'text';
}

/** Above the title stands the masthead, below it the standfirst. */
function headPart(items: Misfit['items'], structure: readonly StructureElement[]): PartName {
  const title = structure.findIndex(({ type }) => type === 'H1');
  const tag = Math.max(...items.map((item) => (item.tag === 'artefact' ? -1 : item.tag)));
  if (tag === title) return 'title';
  return tag > title ? 'standfirst' : 'masthead';
}

/** Blocks that may be cut between two rows, so that a shorter part of them has room. */
const PARTED: ReadonlySet<PartName> = new Set(['agenda', 'box', 'columns', 'list', 'quotation', 'code', 'paragraph']);

function codeOf({ kind, whole, rows }: Misfit, part: PartName): ProblemCode {
  switch (kind) {
    case 'not-once':
      return 'layout.not-once';
    case 'overlap':
      return 'layout.overlap';
    case 'off-sheet':
      return part === 'table' ? 'layout.table-too-wide' : 'layout.off-sheet';
    case 'too-wide':
      return part === 'table' ? 'layout.table-too-wide' : 'layout.too-wide';
    case 'too-tall':
      return tooTallCode(rows, whole, part);
  }
}

/** For a block with rows that have no room, and all of its rows that stand on the sheets. */
function tooTallCode(rows: readonly Row[], whole: readonly Row[], part: PartName): ProblemCode {
  if (part === 'notes') return 'layout.notes-too-tall';
  const spansColumns = rows.some((row) => row.spansColumns);
  if (part === 'table') return spansColumns && whole.length > 1 ? 'layout.table-too-tall' : 'layout.table-row-too-tall';
  return spansColumns && (whole.length > 1 || PARTED.has(part)) ? 'layout.spanning-too-tall' : 'layout.too-tall';
}

/** Where the block begins; in a table, a list or notes, where the row stands that has no room. */
function placeOf({ origin, rows }: Misfit, part: PartName, { bulletin }: Article): Place | undefined {
  const { places, source } = bulletin;
  if (part === 'title' || part === 'standfirst' || part === 'coupon') return places[part];
  const spansColumns = rows.some((row) => row.spansColumns);
  const row = rows.map((row) => sourceOf(row, bulletin)).find((place) => place !== undefined);
  if (!spansColumns && row && (part === 'table' || part === 'list' || part === 'notes')) return row;
  return origin?.offset === undefined ? row : placeAt(source, origin.offset);
}
