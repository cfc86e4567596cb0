import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PreparedNumber } from '../../src/build/build-number.ts';
import { buildPublication, type PublicationBuildOptions } from '../../src/build/build-publication.ts';
import { commonSources } from '../../src/build/common-sources.ts';
import { openNumberPool } from '../../src/build/pool/number-pool.ts';
import { gather, packNumber, unpackNumber } from '../../src/build/pool/packed-number.ts';
import { findNumbers } from '../../src/publication/find-numbers.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const PARAGRAPH = 'Les salariés ont obtenu une prime, et le « oui » l’emporte. '.repeat(8);

/** Numbers of all kinds: short and long, with a picture, a table, a link to another, with warnings and with errors. */
function publication(count: number): string {
  const bodies: readonly ((number: number) => string)[] = [
    (number) => `${PARAGRAPH}\n\nVoir le [numéro ${number - 1}](${String(number - 1).padStart(3, '0')}.md).`,
    () => `${PARAGRAPH}\n\n`.repeat(30),
    () => `![Un fil](images/fil.png "Le fil")\n\n${PARAGRAPH}`,
    () => '![Rien](images/nulle-part.png)',
    () => `| a | b |\n|---|--:|\n| x | 12 |\n\n${PARAGRAPH}\n\n<blink>vu</blink>`,
    () => `Un mot de Chine : 漢字, et \u{1F9F6}.\n\n${PARAGRAPH}`,
  ];
  const files = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const title = number === 7 ? 'Numéro 6' : `Numéro ${number}`;
    const body = bodies[index % bodies.length]?.(number) ?? '';
    const date = number === 9 ? '2011-01' : `2012-${String(number).padStart(2, '0').slice(-2)}`;
    return [
      `${String(number).padStart(3, '0')}.md`,
      bulletinFile(`number: ${number}\ndate: ${date}\ntitle: ${title}`, body),
    ];
  });
  const folder = folderWith({
    'publication.yaml':
      'name: Fil\ncoupon:\n  title: Adhésion\n  rows:\n    - - { name: nom, label: Nom }\n    - - { name: courriel, label: Courriel, kind: email }\n',
    ...Object.fromEntries(files),
  });
  mkdirSync(join(folder, 'images'));
  copyFileSync(join(process.cwd(), 'bulletins/images/fil.png'), join(folder, 'images/fil.png'));
  return folder;
}

/** A thread runs the bundle, which knows the digest of its sources. */
const OF_BUNDLE = /"program": "\w+"/g;

function hashesIn(out: string): readonly (readonly [path: string, hash: string])[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(out, path)).isFile())
    .sort()
    .map(
      (path) =>
        [
          path,
          createHash('sha256')
            .update(readFileSync(join(out, path), 'latin1').replace(OF_BUNDLE, ''))
            .digest('hex'),
        ] as const,
    );
}

/** Builds all numbers, and gives all that is told of it but for its times. */
async function built(folder: string, name: string, options: Partial<PublicationBuildOptions>) {
  const out = join(folderWith({}), name);
  const order: number[] = [];
  const build = await buildPublication(folder, 'all', {
    out,
    onNumber: ({ number }) => order.push(number),
    ...options,
  });
  const said = JSON.stringify(build, (key, value) => (key === 'milliseconds' ? 0 : value)).replaceAll(out, 'out');
  return { order, said, files: hashesIn(out) };
}

describe('many numbers in several threads', () => {
  it.each([
    ['both editions', {}],
    ['all that goes beside them', { mono: true, flat: true, coupons: 4, placeholders: true }],
    ['one edition, and no warnings', { only: 'pdf', strict: true }],
  ] as const)('are what they are in one: %s', { timeout: 240_000 }, async (_, options) => {
    const folder = publication(12);
    const one = await built(folder, 'one', { ...options, threads: 1 });
    const several = await built(folder, 'several', { ...options, threads: 3 });
    expect(several.order).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(JSON.parse(several.said)).toEqual(JSON.parse(one.said));
    expect(several.files).toEqual(one.files);
    expect(one.files.length).toBeGreaterThan(4);
  });

  it('lose the one that takes more memory than there is, and no other', { timeout: 240_000 }, async () => {
    const huge = `${'mot '.repeat(400)}\n\n`.repeat(3000);
    const folder = folderWith({
      'publication.yaml': 'name: Fil\n',
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((number) => [
          `00${number}.md`,
          bulletinFile(`number: ${number}\ndate: 2012-01\ntitle: Numéro`, number === 2 ? huge : PARAGRAPH),
        ]),
      ),
    });
    const { value } = loadPublication(folder);
    const found = value && findNumbers(value).value;
    if (!value || !found) throw new Error('the publication is not whole');
    const pool = openNumberPool(
      { publication: value, editions: ['html', 'pdf'], found, out: '', common: commonSources(value), options: {} },
      { threads: 2, megabytes: 80 },
    );
    const prepare = (number: number) => pool.prepare({ number, neighbours: { pdf: true, archive: false } });
    try {
      // The thread that makes the second has another number waiting.
      const made = await Promise.all([1, 2, 3, 4, 5, 6].map(prepare));
      expect(made.map((one) => one?.editions.length)).toEqual([2, undefined, 2, 2, 2, 2]);
      expect((await prepare(1))?.editions.length).toBe(2);
    } finally {
      await pool.close();
    }
  });

  it('hand over their files as they are, each once', () => {
    const bytes = Buffer.from('les mêmes');
    const font = { path: 'assets/font.woff2', bytes, contentNamed: true };
    const number: PreparedNumber = {
      number: 3,
      name: { number: 3, fileName: '003' },
      editions: [
        { name: 'html', main: { path: '003/index.html', bytes: Buffer.from('<p>') }, companions: [font, font] },
        {
          name: 'pdf',
          main: { path: '003/b.pdf', bytes: new Uint8Array([1, 2, 3]) },
          variants: [{ path: '003/m.pdf', bytes: new Uint8Array(0) }],
          companions: [font],
          sides: 2,
        },
      ],
      facts: { problems: [], milliseconds: { load: 1 } },
    };
    const packed = packNumber(number, gather([]));
    expect(packed.buffer.byteLength).toBe(3 + 3 + bytes.byteLength);
    const common = gather([{ bytes: Buffer.from('un autre') }, font, font]);
    expect(common.buffer.byteLength).toBe(8 + bytes.byteLength);
    const light = packNumber(number, common);
    expect(light.buffer.byteLength).toBe(3 + 3);
    expect(light.common).toBe(common.buffer);
    expect(unpackNumber(structuredClone(light))).toEqual(unpackNumber(packed));
    const plain = (value: PreparedNumber) =>
      JSON.parse(JSON.stringify(value, (_, one) => (one instanceof Uint8Array ? [...one] : one)));
    const twin = unpackNumber(structuredClone(packed));
    expect(twin.editions.map(({ main }) => [...main.bytes])).toEqual(
      number.editions.map(({ main }) => [...main.bytes]),
    );
    expect(Object.keys(twin.editions[0] ?? {})).not.toContain('variants');
    expect(plain(twin).facts).toEqual(plain(number).facts);
    expect([...(twin.editions[1]?.variants?.[0]?.bytes ?? [9])]).toEqual([]);
    expect(Buffer.from(twin.editions[1]?.companions[0]?.bytes ?? []).toString()).toBe('les mêmes');
  });
});
