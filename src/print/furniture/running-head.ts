import { directionOf } from '../../typography/direction.ts';
import { type LooseText, plainSpans, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { PrintJob } from '../print-job.ts';
import { readsFromRight } from '../reads-from-right.ts';
import { families } from '../theme.ts';
import type { SetPart } from './set-part.ts';

/** Of the folio and the white beside it, in points. */
const FOLIO_WIDTH = 36;

/**
 * Sets the head of a later side, from 2: the folio at the outer edge, left on the
 * back of a leaf and right on its front (the other way round where the number is read from right to left), name and number at the other. It is for the
 * eye only, since the masthead has said it once, and as high on every side.
 */
export function setRunningHead(side: number, job: PrintJob): SetPart {
  const { colours, masthead: sizes } = job.theme;
  const { masthead } = job.article;
  const { width } = job.geometry;
  const size = sizes.kicker;
  const text: LooseText = {
    family: families.standfirst,
    size,
    leading: size * 1.2,
    colour: colours.ink,
    width: width - FOLIO_WIDTH - 4,
  };
  // Leaves that are read from right to left are bound at their right: their outer edge is the other one.
  const isBack = (side % 2 === 0) !== readsFromRight(job.article);
  const [nameAlign, folioAlign] = isBack ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const name = setText(
    plainSpans(`${masthead.name} – ${masthead.issue}`, 'artefact'),
    { ...text, align: nameAlign, direction: directionOf(masthead.name) },
    job,
  );
  const folio = setText(plainSpans(String(side), 'artefact'), { ...text, align: folioAlign, width: FOLIO_WIDTH }, job);
  const depth = size + (name.lineCount - 1) * text.leading;
  const rule = depth + size * 0.6;
  return {
    items: [
      ...moved(name.items, isBack ? width - text.width : 0, size),
      ...moved(folio.items, isBack ? 0 : width - FOLIO_WIDTH, size),
      { kind: 'rule', tag: 'artefact', x1: 0, y1: rule, x2: width, y2: rule, thickness: 0.5, colour: colours.ink },
    ],
    height: depth + size * 1.8,
    tags: [],
  };
}
