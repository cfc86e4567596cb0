import type { Article } from '../article/article.ts';
import { decimalInBoth } from '../messages/decimal-in-both.ts';
import type { InBothLanguages } from '../messages/translate.ts';
import type { DisplayList, Item } from '../print/display-list.ts';
import type { SpotColour } from '../print/press/press-side.ts';
import { MM } from '../print/theme.ts';
import { located } from '../problems/place.ts';
import type { Noted, Problem } from '../problems/problem.ts';
import { type PaintContext, paintPdf } from './paint-edition.ts';

/** What is wanted of a print shop's file. */
export interface PressFileWish {
  /** How far what touches the edge is drawn out, in millimetres: 0 to 10. */
  readonly bleedMm: number;
  /** In black alone. */
  readonly mono?: boolean | undefined;
}

/** Colours that a note names at most. */
const NAMED_COLOURS = 6;

/**
 * Paints the sheets of a number for a print shop: on larger paper with bleed and marks, in inks that have plates. Notes say
 * what a press would not print well.
 *
 * @param list the sheets of the number
 * @param article what they show
 * @param context what painting needs beside them
 * @param wish how far it bleeds, and whether black is its only ink
 */
export async function paintForPress(
  list: DisplayList,
  article: Article,
  context: PaintContext,
  { bleedMm, mono = false }: PressFileWish,
): Promise<Noted<Uint8Array>> {
  const { theme, fonts } = context.print;
  const { pressSheets } = await import('../print/press/press-sheets.ts');
  const { startPrintJob } = await import('../print/print-job.ts');
  const spot = mono ? undefined : spotOf(context);
  const job = await startPrintJob(article, theme, fonts);
  const { list: bled, imposition, sides } = pressSheets(list, job, { bleed: bleedMm * MM, spot });
  const pictureMemory = context.print.pictures;
  const { bytes } = await paintPdf(bled, article, context, {
    flat: true,
    mono,
    imposition,
    press: { spot, sides },
    pictureMemory,
  });
  const inColour = mono ? [] : await colourNotes(bled, article, context, spot);
  return { value: bytes, problems: [...(await sizeNotes(list, article)), ...inColour] };
}

/** The ink of the accent: its name, and the colour that the theme has. */
function spotOf({ publication: { colours }, print: { theme } }: PaintContext): SpotColour | undefined {
  return colours?.spot === undefined ? undefined : { name: colours.spot, colour: theme.colours.accent };
}

/** Pictures with too few pixels, and what stands where the knife may cut it. */
async function sizeNotes(list: DisplayList, { bulletin, images }: Article): Promise<readonly Problem[]> {
  const { coarseOnPress, LEAST_DPI } = await import('../print/press/coarse-pictures.ts');
  const { nearTrim, SAFE_MM } = await import('../print/press/near-trim.ts');
  return [
    ...coarseOnPress(list, images).map(({ src, dpi, needed }): Problem => {
      const values = { file: src, dpi, least: LEAST_DPI, needed };
      return { severity: 'note', code: 'press.coarse-picture', values, file: bulletin.file };
    }),
    ...nearTrim(list).map(({ side, item, distance }): Problem => {
      const values = { side, what: kindOf(item), millimetres: tenths(distance / MM), safe: SAFE_MM };
      const source = item.kind === 'glyphs' ? item.source : undefined;
      return { severity: 'note', code: 'press.near-trim', values, ...located(bulletin, source) };
    }),
  ];
}

/** What no ink of the job prints; of one without a second ink, that the accent is mixed. */
async function colourNotes(
  list: DisplayList,
  { bulletin, images }: Article,
  { publication, print }: PaintContext,
  spot: SpotColour | undefined,
): Promise<readonly Problem[]> {
  const { foreignColours } = await import('../print/paint/foreign-colours.ts');
  const { printPictures } = await import('../print/paint/print-pictures.ts');
  const pictures = await printPictures(
    list,
    images,
    list.sheets.map(() => 1),
    'grey-ones',
    print.pictures,
  );
  const foreign = foreignColours(list, pictures, spot?.colour);
  if (!spot) {
    const { accent } = print.theme.colours;
    const values = { accent };
    if (!foreign.colours.includes(accent)) return [];
    return [{ severity: 'note', code: 'press.no-spot', values, file: publication.file }];
  }
  const { file } = bulletin;
  const notes: Problem[] = foreign.pictures.map((src) => {
    return { severity: 'note', code: 'press.colour-picture', values: { file: src, spot: spot.name }, file };
  });
  if (foreign.colours.length > 0) {
    const named = foreign.colours.slice(0, NAMED_COLOURS).join(', ');
    const colours = foreign.colours.length > NAMED_COLOURS ? `${named} …` : named;
    const values = { colours, spot: spot.name };
    notes.push({ severity: 'note', code: 'press.other-colours', values, file });
  }
  return notes;
}

function kindOf({ kind }: Item): 'found.press-letters' | 'found.press-picture' | 'found.press-drawing' {
  if (kind === 'glyphs') return 'found.press-letters';
  return kind === 'picture' || kind === 'graphic' ? 'found.press-picture' : 'found.press-drawing';
}

function tenths(value: number): InBothLanguages {
  return decimalInBoth(Math.max(0, Math.round(value * 10) / 10));
}
