/** A document on its way to a printer. */
export interface QueueJob {
  readonly printer: string;
  /** What the list of jobs shows. */
  readonly title: string;
  /** How often the document is printed. */
  readonly copies: number;
  /** The paper as CUPS names it: « A4 », « Custom.200x280mm ». */
  readonly media: string;
  readonly sides: JobSides;
  /** Whether each copy comes out whole, before the next. */
  readonly isCollated: boolean;
  /** Whether the machine is told to leave its colours alone. */
  readonly isMono: boolean;
}

/** The values of `sides` (RFC 8011, 5.2.8). */
export type JobSides = 'one-sided' | 'two-sided-long-edge' | 'two-sided-short-edge';

/** Characters of a title: a name has room for 255 bytes (RFC 8011, 5.1.3), of which a character takes four at most. */
const LONGEST_TITLE = 60;

/**
 * The arguments of `lp` for a job that comes by standard input. Nothing may be scaled: what is placed to the tenth of a
 * millimetre would be folded and cut beside its marks.
 */
export function lpArguments({ printer, title, copies, media, sides, isCollated, isMono }: QueueJob): readonly string[] {
  const options = [
    `media=${media}`,
    `sides=${sides}`,
    'print-scaling=none',
    ...(isCollated ? ['collate=true'] : []),
    ...(isMono ? ['print-color-mode=monochrome'] : []),
  ];
  const shown = [...title.replace(/[\s\p{C}]+/gu, ' ').trim()].slice(0, LONGEST_TITLE).join('');
  return ['-d', printer, '-n', String(copies), '-t', shown, ...options.flatMap((option) => ['-o', option])];
}
