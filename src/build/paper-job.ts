import type { DisplayList } from '../print/display-list.ts';
import { impose } from '../print/imposition/impose.ts';
import type { PaperEdge } from '../print/imposition/imposition.ts';
import { type JoinedLists, type JoinedNumber, joinLists } from '../print/imposition/join-lists.ts';
import { markLetterer } from '../print/imposition/letter-mark.ts';
import type { Imposed } from '../print/imposition/wishes.ts';
import { behindOnPaperNotes } from '../print/legibility/behind-on-paper.ts';
import { smallLettersNotes } from '../print/legibility/paper-notes.ts';
import { paint } from '../print/paint/paint.ts';
import { type PaperCount, paperCount, papersOfAll, sizeName, timesPrinted } from '../print/paper-count.ts';
import { MM } from '../print/theme.ts';
import type { Noted, Outcome, Problem } from '../problems/problem.ts';
import { couponsPath, foldedPath, type NumberName, nameOf, pdfPath } from '../publication/paths.ts';
import { pageDirection } from '../typography/direction.ts';
import { couponSheet } from './coupon-sheet.ts';
import type { NumbersToPrint, NumberToPrint } from './numbers-to-print.ts';
import { paintForPress } from './paint-for-press.ts';
import type { PaperWishes } from './paper-wishes.ts';
import { metadataOf } from './pdf-metadata.ts';

/** A PDF for a printer, and how it is to be printed. */
export interface PaperJob {
  /** What the list of jobs shows: the publication and its numbers. */
  readonly title: string;
  readonly bytes: Uint8Array;
  /** Sides of paper in it. */
  readonly sides: number;
  /** Sheets of paper, with the copies where there are several. */
  readonly count: PaperCount;
  /** Sheets of paper in all. */
  readonly total: number;
  /** The paper as CUPS names it: « A4 », « Custom.200x280mm ». */
  readonly media: string;
  /** About which edge the paper is turned over; absent: it is printed on one face. */
  readonly turn?: PaperEdge;
  /** How often the PDF is printed. */
  readonly times: number;
  /** The first of its numbers. */
  readonly name: NumberName;
  /** Where it stands in the output folder. */
  readonly path: string;
}

/**
 * Lays numbers out on paper, and paints them as one PDF.
 * @param made the numbers, in the order in which they are printed
 * @param wishes how they are wanted
 */
export async function paperJob(made: NumbersToPrint, wishes: PaperWishes): Promise<Outcome<PaperJob>> {
  const { publication, print, numbers } = made;
  const [{ article, moment }] = numbers;
  const copies = copiesWanted(made, wishes);
  const joined = await joinedLists(made, wishes);
  if (!joined.value) return joined;
  const { list, runs, title, lang, images } = joined.value;
  const imposed = impose(
    list.sheets,
    {
      ...wishes,
      as: wishes.as === 'coupons' ? 'sheet' : wishes.as,
      runs,
      isRightToLeft: pageDirection(article) === 'rtl',
    },
    markLetterer(print.fonts, print.theme, lang),
  );
  const problems = [...copies.problems, ...joined.problems, ...imposed.problems];
  if (!imposed.value || problems.some(({ severity }) => severity === 'error')) return { problems };
  const { imposition, pieces, paper } = imposed.value;
  // A number as it is built is the PDF of its build, to the byte: its coupon can be typed in.
  const flat = wishes.as !== 'sheet' || numbers.length > 1;
  const metadata = { ...metadataOf(article, { publication, moment }, { flat }), title, lang };
  const { fonts, fontFiles: fontMemory, pictures: pictureMemory } = print;
  const { mono } = wishes;
  const { value: bytes, problems: ofPress } =
    wishes.bleedMm === undefined
      ? {
          value: await paint(list, metadata, fonts, images, { flat, mono, imposition, fontMemory, pictureMemory }),
          problems: behindOnPaperNotes(list, imposition, article.bulletin),
        }
      : await paintForPress(list, article, { publication, print, moment }, { bleedMm: wishes.bleedMm, mono });
  const count = countOf(imposed.value, joined.value, wishes, copies.value);
  const job: PaperJob = {
    title: titleOf(made),
    bytes,
    sides: imposition.sides.length,
    count,
    total: papersOfAll(count),
    media: paper.name ?? `Custom.${Math.round(paper.widthMm)}x${Math.round(paper.heightMm)}mm`,
    ...(imposed.value.faces === 2 && imposition.turn && { turn: imposition.turn }),
    times: timesPrinted(copies.value, pieces),
    name: nameOf(article.bulletin.frontMatter),
    path: pathOf(numbers, wishes),
  };
  return { value: job, problems: [...problems, ...ofPress, ...smallOnPaper(made, imposed.value.scale)] };
}

/** What is too small to be read where sides are made smaller; of sides as they are set, a check tells. */
function smallOnPaper({ publication, print, numbers }: NumbersToPrint, scale: number): readonly Problem[] {
  if (scale >= 1 || publication.check?.['small-letters'] === false) return [];
  return numbers.flatMap(({ list, article }) =>
    list ? smallLettersNotes({ list, article, fonts: print.fonts }, scale) : [],
  );
}

/** A poster, or a sheet of coupons, is not printed as often as the number is. */
const WHOLE_NUMBERS: ReadonlySet<PaperWishes['as']> = new Set(['sheet', '2up', 'booklet']);

/** How many copies: as asked for, else as the numbers say. They may not say different things, since they are one job. */
function copiesWanted({ publication, numbers }: NumbersToPrint, { as, copies }: PaperWishes): Noted<number> {
  if (copies !== undefined || !WHOLE_NUMBERS.has(as)) return { value: copies ?? 1, problems: [] };
  const said = new Set(numbers.map(({ article }) => article.bulletin.frontMatter.copies ?? publication.copies ?? 1));
  const [value = 1] = said;
  if (said.size < 2) return { value, problems: [] };
  const found = [...said].join(', ');
  return { value, problems: [{ severity: 'error', code: 'print.several-copies', values: { found } }] };
}

/** The sheets of the numbers, or of their coupons, one after the other. */
async function joinedLists({ print, numbers }: NumbersToPrint, wishes: PaperWishes): Promise<Outcome<JoinedLists>> {
  const problems: Problem[] = [];
  const lists: JoinedNumber[] = [];
  for (const number of numbers) {
    const { title, lang, images } = number.article;
    if (wishes.as === 'coupons') {
      const sheet = await couponsOf(number, wishes, print);
      problems.push(...sheet.problems);
      const shown = `${title} – ${number.article.coupon?.title ?? ''}`;
      if (sheet.value) lists.push({ list: sheet.value, title: shown, lang, images });
    } else if (number.list) lists.push({ list: number.list, title, lang, images });
  }
  return lists.length < numbers.length ? { problems } : { value: joinLists(lists), problems };
}

async function couponsOf(
  { article }: NumberToPrint,
  { coupons }: PaperWishes,
  print: NumbersToPrint['print'],
): Promise<Outcome<DisplayList>> {
  const { coupon, bulletin } = article;
  if (coupon) return couponSheet(coupon, coupons ?? 'most', article, print);
  return { problems: [{ severity: 'error', code: 'print.no-coupon', values: {}, file: bulletin.file }] };
}

const FINISHES: Readonly<Partial<Record<PaperWishes['as'], NonNullable<PaperCount['finish']>>>> = {
  '2up': 'cut',
  booklet: 'fold',
  tiles: 'glue',
};

function countOf(
  { paper, papers, faces, scale, blanks, pieces }: Imposed,
  { list, runs }: JoinedLists,
  { as, paper: asked }: PaperWishes,
  copies: number,
): PaperCount {
  const finish = FINISHES[as];
  // A number as it is built may be folded instead.
  if (as === 'sheet' && runs.length === 1 && asked === undefined) {
    const plain = paperCount(list.sheets, copies);
    if (plain) return plain;
  }
  return {
    papers,
    size: sizeName({ width: paper.widthMm * MM, height: paper.heightMm * MM }),
    faces,
    ...(finish && { finish }),
    ...(pieces > 1 && { pieces }),
    ...(blanks > 0 && { blanks }),
    ...(as !== 'tiles' && scale !== 1 && { scale }),
    copies,
  };
}

/** « La ligne – n° 3 – mars 2012 », of several « La ligne – n° 3 – mars 2012, n° 4 – avril 2012 ». */
function titleOf({ numbers }: NumbersToPrint): string {
  const [{ article }] = numbers;
  return `${article.masthead.name} – ${numbers.map((one) => one.article.masthead.issue).join(', ')}`;
}

function pathOf(numbers: NumbersToPrint['numbers'], { as, mono }: PaperWishes): string {
  const [first, ...others] = numbers;
  const name = ({ article }: NumberToPrint) => nameOf(article.bulletin.frontMatter);
  if (others.length === 0 && as === 'sheet') return pdfPath(name(first), mono ? 'mono' : undefined);
  if (others.length === 0 && as === 'coupons') return couponsPath(name(first), mono ? 'mono' : undefined);
  return foldedPath([name(first), ...others.map(name)], as === 'sheet' ? undefined : as, mono);
}
