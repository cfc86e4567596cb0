import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a press prints with one ink of a page: how much of it, 0 to 1, row by row from the top, at 72 dots an inch. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly inks: readonly number[];
}

/** Whether there is nothing to separate inks with. It is said loudly. */
export const cannotSeparate = spawnSync('gs', ['--version']).error !== undefined;

if (cannotSeparate)
  process.stderr.write(
    '\n*** SKIPPED: no plate of a print shop’s file was looked at, because gs (Ghostscript) is missing ***\n\n',
  );

/** The plates of a page, from 1, by the names of their inks, as Ghostscript separates them. */
export function readPlates(pdf: Uint8Array, page = 1): ReadonlyMap<string, Plate> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-plates-'));
  const file = join(folder, 'file.pdf');
  writeFileSync(file, pdf);
  const device = ['-sDEVICE=tiffsep', '-sCompression=none', '-r72', `-dFirstPage=${page}`, `-dLastPage=${page}`];
  const { status, stdout } = spawnSync('gs', [
    ...['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER'],
    ...device,
    `-sOutputFile=${join(folder, 'plate.tif')}`,
    file,
  ]);
  if (status !== 0) throw new Error(stdout.toString());
  const plates = readdirSync(folder).flatMap((name): [string, Plate][] => {
    const ink = /^plate\((.+)\)\.tif$/.exec(name)?.[1];
    return ink === undefined ? [] : [[ink, readTiff(readFileSync(join(folder, name)))]];
  });
  rmSync(folder, { recursive: true });
  return new Map(plates);
}

/** The darkest that a plate is in an area, in points. */
export function mostInk(plate: Plate, x: number, y: number, wide: number, high: number): number {
  return Math.max(0, ...inksIn(plate, x, y, wide, high));
}

/** The palest that it is there. */
export function leastInk(plate: Plate, x: number, y: number, wide: number, high: number): number {
  return inksIn(plate, x, y, wide, high).reduce((least, ink) => Math.min(least, ink), 1);
}

function inksIn({ width, inks }: Plate, x: number, y: number, wide: number, high: number): readonly number[] {
  const found = new Set<number>();
  for (let row = Math.floor(y); row < y + high; row++)
    for (let column = Math.floor(x); column < x + wide; column++) found.add(inks[row * width + column] ?? 0);
  return [...found];
}

/** Grey TIFFs of 8 bits that are not compressed (TIFF 6.0, section 4). */
function readTiff(bytes: Buffer): Plate {
  const isLittle = bytes.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const directory = long(4);
  const tags = new Map<number, readonly number[]>();
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    const [type, count] = [short(at + 2), long(at + 4)];
    const size = type === 3 ? 2 : 4;
    const start = count * size <= 4 ? at + 8 : long(at + 8);
    const read = type === 3 ? short : long;
    if (type === 3 || type === 4)
      tags.set(
        short(at),
        Array.from({ length: count }, (_, index) => read(start + index * size)),
      );
  }
  const tag = (number: number) => tags.get(number) ?? [];
  const [width = 0] = tag(256);
  const [height = 0] = tag(257);
  const lengths = tag(279);
  const pixels = Buffer.concat(tag(273).map((start, strip) => bytes.subarray(start, start + (lengths[strip] ?? 0))));
  if (tag(258)[0] !== 8 || tag(259)[0] !== 1 || pixels.length !== width * height) throw new Error('no plain TIFF');
  const isInk = tag(262)[0] === 0;
  return { width, height, inks: [...pixels].map((value) => (isInk ? value : 255 - value) / 255) };
}
