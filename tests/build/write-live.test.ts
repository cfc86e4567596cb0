import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { liveBuild } from '../../src/build/live-build.ts';
import { writeLive } from '../../src/build/write-live.ts';
import { encodePng } from '../fixtures/encode-png.ts';

let folder: string | undefined;
afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** All files of a folder, by their names. */
function filesOf(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(dir.length), readFileSync(path).toString('base64')];
      }),
  );
}

describe('what a running preview writes', () => {
  it('is the same, picture for picture, as what one that has just begun writes', { timeout: 60_000 }, async () => {
    folder = mkdtempSync(join(tmpdir(), 'bulletin-write-live-'));
    const dir = join(folder, 'bulletins');
    cpSync('bulletins', dir, { recursive: true });
    const wide = encodePng({
      width: 1300,
      height: 400,
      bits: 8,
      colour: 'rgb',
      pixel: (x, y) => [x & 255, y & 255, (x * y) & 255],
    });
    writeFileSync(join(dir, 'large.png'), wide);
    const text = (word: string) =>
      `---\nnumber: 94\ndate: 2012-04\ntitle: Essai\n---\n\nUn ${word}.\n\n![Un dégradé](large.png)\n\nLa fin.\n`;
    const file = join(dir, '094-essai.md');
    const live = liveBuild({ dir, sourceDateEpoch: '0' });
    const written = async (build: typeof live, name: string) => {
      const { edition } = await build.build(94);
      if (!edition) throw new Error('it could not be built');
      const out = join(folder as string, name);
      await writeLive(edition, out);
      return filesOf(out);
    };
    writeFileSync(file, text('mot'));
    await written(live, 'first');
    writeFileSync(file, text('autre'));
    const again = await written(live, 'again');
    const anew = await written(liveBuild({ dir, sourceDateEpoch: '0' }), 'anew');
    expect(Object.keys(again).filter((name) => name.includes('large')).length).toBeGreaterThan(1);
    expect(again).toEqual(anew);
  });
});
