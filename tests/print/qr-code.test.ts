import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { expect, it, onTestFinished } from 'vitest';
import { printEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

/** Its types describe an ES module that its CommonJS file is not. */
const jsQR = jsqr as unknown as typeof jsqr.default;
const hasPoppler = !spawnSync('pdftoppm', ['-v']).error;
if (!hasPoppler)
  process.stderr.write('\n!!! SKIPPED: reading QR codes from the page needs pdftoppm (poppler-utils)\n\n');

const paragraph = 'Nous vous envoyons cette lettre afin de vous interpeler sur votre positionnement.';

it.runIf(hasPoppler).each([
  ['https', 'https://exemple.fr/petition?de=nous&a=tous', 'https://exemple.fr/petition?de=nous&a=tous'],
  ['mailto', 'mailto:contact@exemple.fr', 'mailto:contact@exemple.fr'],
  ['tel', 'tel:+33123456789', 'tel:+33123456789'],
  ['accents', 'https://exemple.fr/été', 'https://exemple.fr/%C3%A9t%C3%A9'],
  ['longest', `https://exemple.fr/${'0123456789/'.repeat(17)}`, `https://exemple.fr/${'0123456789/'.repeat(17)}`],
])('a telephone reads the code of an address from the page: %s', async (name, address, read) => {
  const body = `${paragraph}\n\n::::box\n::qr[${address}]{titre="Le titre"}\n::::\n\n${paragraph}`;
  const { pdf, list, problems } = await printEdition(testPublication(), testBulletin(body), `qr-${name}`);
  expect(problems).toEqual([]);
  const links = list.sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'link'));
  expect(new Set(links.map(({ href }) => href))).toEqual(new Set([read]));

  const folder = mkdtempSync(join(tmpdir(), 'bulletin-code-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'page.pdf'), pdf);
  execFileSync('pdftoppm', ['-r', '300', '-gray', '-png', '-singlefile', 'page.pdf', 'page'], { cwd: folder });
  const { data, width, height } = PNG.sync.read(readFileSync(join(folder, 'page.png')));
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(read);
});
