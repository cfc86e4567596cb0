/** What lengths are measured against. */
export interface Viewport {
  /** In user units. */
  readonly width: number;
  readonly height: number;
  /** Of the text, in user units: for `em`. */
  readonly fontSize: number;
}

/** Pixels in each unit (CSS Values and Units Module Level 3, 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
};

const LENGTH = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%|[a-z]*)\s*$/i;

/** A length in user units; undefined for what is none. Percentages are of the viewport's width, height or diagonal (SVG 2, 8.9). */
export function parseLength(
  written: string | undefined,
  viewport: Viewport,
  of: 'width' | 'height' | 'diagonal',
): number | undefined {
  const [, digits, unit = ''] = LENGTH.exec(written ?? '') ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  if (!Number.isFinite(value)) return undefined;
  const { width, height, fontSize } = viewport;
  if (unit === '%') return (value / 100) * (of === 'diagonal' ? Math.hypot(width, height) / Math.SQRT2 : viewport[of]);
  const name = unit.toLowerCase();
  if (name === 'em' || name === 'rem') return value * fontSize;
  if (name === 'ex' || name === 'ch') return (value * fontSize) / 2;
  const pixels = UNITS[name];
  return pixels === undefined ? undefined : value * pixels;
}

/** Numbers with or without commas between them. */
export function parseNumbers(written: string): number[] {
  return Array.from(written.matchAll(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi), ([number]) => Number(number)).map(
    (value) => (Number.isFinite(value) ? value : 0),
  );
}
