import { encode } from 'uqr';
import type { Colour } from '../colour/contrast.ts';
import type { Drawing, TagReference } from './display-list.ts';
import { MM } from './theme.ts';

/**
 * Side of a module, in millimetres: six dots of a copier with 300 to an inch,
 * which keeps a code readable after a copy of a copy.
 */
const MODULE = 0.5;
/** White modules around a code (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;
/** The same in points: it may lie on any white. */
export const QUIET_ZONE = QUIET * MODULE * MM;

/** A QR code, its quiet zone included. */
export interface QrCode {
  /** Side of the square, in points. */
  readonly side: number;
  /** Width of the quiet zone, in points. */
  readonly quiet: number;
  /** Its dark modules: SVG path data, in points from its top left corner. */
  readonly path: string;
}

/** Encodes a text; a sixth of the code may be damaged (level M). */
export function encodeQrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const module = MODULE * MM;
  const path = data.map((row, line) => rowPath(row, line, module)).join('');
  return { side: size * module, quiet: QUIET_ZONE, path };
}

/**
 * A QR code at its place.
 *
 * @param code its quiet zone is part of it
 * @param x left edge of the quiet zone, in points
 * @param y top of the quiet zone, in points
 * @param tag the structure element that the code is
 * @param fill colour of the dark modules
 */
export function drawQrCode<Tag>(
  { side, path }: QrCode,
  x: number,
  y: number,
  tag: TagReference<Tag>,
  fill: Colour,
): Drawing<Tag> {
  return { kind: 'drawing', tag, x, y, path, fill, width: side, height: side };
}

/** Runs of dark modules as rectangles; each reaches a little into the next line, so that no seam shows. */
function rowPath(row: readonly boolean[], line: number, module: number): string {
  const at = (count: number) => Math.round(count * module * 1000) / 1000;
  let path = '';
  for (let start = 0; start < row.length; start++) {
    if (!row[start]) continue;
    let end = start;
    while (row[end]) end++;
    path += `M${at(start)} ${at(line)}H${at(end)}V${at(line + 1)}H${at(start)}Z`;
    start = end;
  }
  return path;
}
