import { deflateSync, inflateSync } from 'node:zlib';
import { pngChunks } from '../../../src/images/png-file.ts';
import { encodePng } from '../../fixtures/encode-png.ts';
import { changedFile } from '../mutate-bytes.ts';
import type { Random } from '../random.ts';
import type { RandomKind } from '../random-kind.ts';
import { seedFiles } from './seeds.ts';
import { openShown } from './shown-file.ts';

/** Pictures of all formats: headers, chunks and pixels. */
export const pictures: RandomKind = {
  name: 'pictures',
  share: 9,
  async open() {
    const pixel = (x: number, y: number) => [x * 7, y * 9, 80, 200].map((sample) => sample % 256);
    const small = { width: 30, height: 20, bits: 8, pixel } as const;
    const made = [
      encodePng({ ...small, colour: 'grey', transparent: [7] }),
      encodePng({ ...small, colour: 'rgb', bits: 16 }),
      encodePng({ ...small, colour: 'rgb-alpha', interlaced: true }),
      encodePng({ ...small, colour: 'indexed', bits: 4, palette: [1, 2, 3, 4, 5, 6], pixel: (x) => [x % 2] }),
      encodePng({ ...small, colour: 'grey', bits: 1, interlaced: true, pixel: (x) => [x % 2] }),
    ];
    const seeds = [...seedFiles('tests/fixtures/pictures', /\.\w+$/).map(({ bytes }) => bytes), ...made];
    return {
      ...openShown('p', '![photo](p)', 30),
      make(random) {
        const bytes = changedFile(seeds, random);
        return random.chance(0.5) ? withSums(bytes, random) : bytes;
      },
    };
  },
};

/** Lets a changed PNG pass for a whole one: its chunks' sums are made anew, and sometimes its pixels changed inside. */
function withSums(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes[0] !== 0x89 || bytes.length < 20) return bytes;
  try {
    const chunks = pngChunks(bytes).map(({ type, body }) => {
      if (type !== 'IDAT' || random.chance(0.5)) return chunk(type, body);
      const pixels = Buffer.from(inflateSync(body));
      pixels[random.below(pixels.length)] = random.below(256);
      return chunk(
        type,
        deflateSync(pixels.subarray(0, random.chance(0.8) ? pixels.length : random.below(pixels.length))),
      );
    });
    return Buffer.concat([bytes.subarray(0, 8), ...chunks]);
  } catch {
    return bytes;
  }
}

/** The sum of a chunk is not looked at: decoders of browsers differ in that. */
function chunk(type: string, body: Uint8Array): Uint8Array {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
}
