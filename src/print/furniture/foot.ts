import { moved } from '../moved.ts';
import type { PrintJob } from '../print-job.ts';
import { setImprint } from './imprint.ts';
import type { SetPart } from './set-part.ts';

/** White above the imprint's rule, in points. A coupon right above it has it in its own foot. */
export const IMPRINT_CLEARANCE = 6;

/**
 * Sets the foot of the last side: the imprint, and white above it.
 *
 * @param width the width that it has, in points
 * @param job the number that is being set
 */
export function setFoot(width: number, job: PrintJob): SetPart {
  const imprint = setImprint(width, job);
  return {
    ...imprint,
    items: moved(imprint.items, 0, IMPRINT_CLEARANCE),
    height: IMPRINT_CLEARANCE + imprint.height,
  };
}
