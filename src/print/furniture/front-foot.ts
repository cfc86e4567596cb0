import { hasPageSentences, pageTranslator } from '../../messages/page-translator.ts';
import { arrowPath } from '../lettering/arrow-path.ts';
import { plainSpans, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { PrintJob } from '../print-job.ts';
import { readsFromRight } from '../reads-from-right.ts';
import type { SetItem } from '../structure-tree.ts';
import { families, MM } from '../theme.ts';
import { EMPTY_PART, type SetPart } from './set-part.ts';

const SIZE = 7;
/** Of its letters, below the top of the part, and of what it needs below the text. */
const BASELINE = 7.5;
const DEPTH = 9.5;
/** Where a margin has less room the letters are smaller; below this share of their size they are left out. */
const LEAST_SCALE = 0.75;
/** Nearer to the edge of the paper no office machine prints, in points. */
const EDGE = 5 * MM;
/** Between the words and their arrow, and from there to the folio, in ems. */
const BEFORE_ARROW = 0.35;
const BEFORE_FOLIO = 2;
/** A triangle of one em that points to where lines end, from the baseline up. */
const ARROW_WIDTH = 0.5;
const ARROW_HEIGHT = 0.6;

/**
 * Sets what stands at the foot of the first side where more follow: the folio at the outer edge,
 * and that the text goes on. It is for the eye only, and takes no room from the text: it stands
 * in the lower margin, or above the cut line of a coupon.
 *
 * @param width from the left margin to the outer edge, in points
 * @param goesOn whether text follows
 * @param isInMargin whether it stands in the lower margin
 * @param job the number that is being set
 */
export function setFrontFoot(width: number, goesOn: boolean, isInMargin: boolean, job: PrintJob): SetPart {
  const { sheetHeight, bottom } = job.geometry;
  const scale = isInMargin ? Math.min(1, (sheetHeight - EDGE - bottom) / DEPTH) : 1;
  if (scale < LEAST_SCALE) return EMPTY_PART;
  const size = SIZE * scale;
  const { ink: colour } = job.theme.colours;
  const isFromRight = readsFromRight(job.article);
  const align = isFromRight ? 'left' : 'right';
  const text = { family: families.standfirst, size, leading: size * 1.2, colour, width, align } as const;
  const set = (words: string, room: number) => setText(plainSpans(words, 'artefact'), { ...text, width: room }, job);
  const folio = set('1', width);
  const items: SetItem[] = [...folio.items];
  if (goesOn) {
    const beside = folio.width + BEFORE_FOLIO * size;
    const arrowX = isFromRight ? beside : width - beside - ARROW_WIDTH * size;
    const off = (ARROW_WIDTH + BEFORE_ARROW) * size;
    const room = width - beside - off;
    items.push(...moved(set(continuedOn(2, job.lang), room).items, isFromRight ? beside + off : 0, 0));
    const path = arrowPath(ARROW_WIDTH * size, ARROW_HEIGHT * size, isFromRight);
    items.push({ kind: 'drawing', tag: 'artefact', x: arrowX, y: 0, path, fill: colour });
  }
  return { items: moved(items, 0, BASELINE * scale), height: DEPTH * scale, tags: [] };
}

/** In languages that the program does not speak, the number alone stands before the arrow. */
function continuedOn(side: number, lang: string): string {
  return hasPageSentences(lang) ? pageTranslator(lang)('print.page-continued', { side }) : String(side);
}
