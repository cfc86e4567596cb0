import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { encodeQrCode } from '../../src/print/qr-code.ts';
import { MM } from '../../src/print/theme.ts';
import { numberThree, printEdition } from '../fixtures/build-editions.ts';

/** Its types describe an ES module that its CommonJS file is not. */
const jsQR = jsqr as unknown as typeof jsqr.default;
const hasPoppler = !spawnSync('pdftoppm', ['-v']).error;
if (!hasPoppler)
  process.stderr.write('\n!!! SKIPPED: reading the QR code from the page needs pdftoppm (poppler-utils)\n\n');

const three = () => {
  const { publication, bulletin } = numberThree();
  return printEdition({ ...publication, site: 'https://exemple.fr/au-bout-du-fil' }, bulletin, 'number-3-with-code');
};

describe('the QR code of a coupon', () => {
  it.runIf(hasPoppler)('is read back from the page, as a copier sees it', async () => {
    const { pdf } = await three();
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-code-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'page.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '300', '-gray', '-png', '-singlefile', 'page.pdf', 'page'], { cwd: folder });
    const { data, width, height } = PNG.sync.read(readFileSync(join(folder, 'page.png')));
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(
      'https://exemple.fr/au-bout-du-fil/003/#coupon',
    );
  });

  it('keeps number 3 on its side, the code clear of every line and word', async () => {
    const { list, problems } = await three();
    expect(problems).toEqual([]);
    expect(list.sheets).toHaveLength(1);
    const items = list.sheets[0]?.items ?? [];
    const code = items.find((item) => item.kind === 'drawing' && item.width !== undefined);
    if (code?.kind !== 'drawing') throw new Error('no code');
    const [left, top, foot] = [code.x, code.y, code.y + (code.height ?? 0)];
    for (const item of items) {
      if (item.kind === 'field')
        expect(item.x + item.width <= left || item.y >= foot || item.y + item.height <= top).toBe(true);
      if (item.kind === 'glyphs' && item.y > top)
        expect(item.x + item.width <= left || item.y - item.size > foot - 8).toBe(true);
    }
  });

  it('has modules of half a millimetre and four white ones around it', () => {
    const { side, path } = encodeQrCode('https://exemple.fr/003/#coupon');
    expect((side / MM) * 2).toBeCloseTo(Math.round((side / MM) * 2), 6);
    const starts = [...path.matchAll(/M([\d.]+) ([\d.]+)/g)];
    const least = Math.min(...starts.flatMap(([, x, y]) => [Number(x), Number(y)]));
    expect(least).toBeCloseTo(4 * 0.5 * MM, 2);
  });
});
