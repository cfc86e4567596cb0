import type { crc32 } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { pngChunks } from '../../src/images/png-file.ts';

// As in versions of Node whose zlib has no sum of its own.
vi.mock(import('node:zlib'), async (actual) => ({ ...(await actual()), crc32: undefined as never }));

it('a PNG has right sums in versions of Node that have none', async () => {
  const { encodePng } = await import('../../src/images/encode-png.ts');
  const { crc32: sum } = await vi.importActual<{ readonly crc32: typeof crc32 }>('node:zlib');
  const file = encodePng({ width: 2, height: 1, samples: 3, data: Uint8Array.from([1, 2, 3, 250, 251, 252]) });
  const chunks = pngChunks(file);
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  for (const { whole } of chunks)
    expect(Buffer.from(whole).readUInt32BE(whole.length - 4)).toBe(sum(whole.subarray(4, -4)));
});
