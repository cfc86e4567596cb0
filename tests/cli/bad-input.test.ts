import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../fixtures/encode-png.ts';
import { pictureFile } from '../fixtures/pictures.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { run } from './run.ts';

const PUBLICATION = 'name: Fil\n';
const GOOD = bulletinFile('number: 3\ndate: 2012-03\ntitle: Non !');
const frontMatter = (lines: string) => ({ '003.md': bulletinFile(lines) });

const withPicture = (name: string, content: string | Uint8Array) => ({
  '003.md': `${GOOD}\n![Une chaise](${name})\n`,
  ...(name.includes(':') ? {} : { [name]: content }),
});
const withChart = (csv: string | Uint8Array) => ({
  '003.md': `${GOOD}\n::graphique{fichier=voix.csv}\n`,
  'voix.csv': csv,
});

/** A small file that says that it is as wide as this, and as high as it may be. */
function hugePng(width = 400_000): Uint8Array {
  const png = Buffer.from(encodePng({ width: 1, height: 1, bits: 8, colour: 'grey', pixel: () => [0] }));
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(250_000, 20);
  return png;
}

/** Each of its copies holds ten of the one before. */
function billionLaughs(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(10)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect id="g0" width="9" height="9"/>${levels.join('')}</svg>`;
}

interface BadInput {
  readonly what: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Default: `3`. */
  readonly asked?: string;
  /** What the first line of the message says. */
  readonly says: RegExp;
}

const inputs: readonly BadInput[] = [
  { what: 'no front matter', files: { '003.md': 'Camarades,\n' }, says: /003\.md:1:1 {2}error: .*front matter/ },
  {
    what: 'front matter that is not YAML',
    files: frontMatter('number: 3\ntitle: "a" b'),
    says: /003\.md:3:12 {2}error: this is not YAML/,
  },
  {
    what: 'a span the wrong way round',
    files: frontMatter('number: 3\ndate: 2027-01/2026-12\ntitle: Non'),
    says: /003\.md:3:7 {2}error: the second date of 2027-01\/2026-12 is before the first/,
  },
  {
    what: 'a span of three',
    files: frontMatter('number: 3\ndate: 2026-07/2026-08/2026-09\ntitle: Non'),
    says: /003\.md:3:7 {2}error: there are more than two dates/,
  },
  {
    what: 'a span from a month to a day',
    files: frontMatter('number: 3\ndate: 2026-07/2026-08-15\ntitle: Non'),
    says: /003\.md:3:7 {2}error: one of the two dates .* is a month, the other a day/,
  },
  ...['*tous* dehors', '**gras** ici', '> cité', '- tiret', '[lien](https://a.fr) ici'].map((title) => ({
    what: `a title that begins with a mark of Markdown: ${title}`,
    files: frontMatter(`number: 3\ndate: 2026-12\ntitle: ${title}`),
    says: /003\.md:4:8 {2}error: this is not YAML: a value cannot begin with this character/,
  })),
  {
    what: 'a label for a number',
    files: frontMatter('number: 12 bis\ndate: 2026-12\ntitle: Non'),
    says: /003\.md:2:9 {2}error: number is an integer.*12 bis is what is printed of it/,
  },
  {
    what: 'a season',
    files: frontMatter('number: 3\ndate: Hiver 2026\ntitle: Non'),
    says: /003\.md:3:7 {2}error: Hiver 2026 is a season or a quarter/,
  },
  {
    what: 'front matter of another generator',
    files: { '003.md': '+++\nnumber = 3\ntitle = "Non"\n+++\n\nCamarades,\n' },
    says: /003\.md:1:1 {2}error: this front matter is TOML/,
  },
  {
    what: 'front matter between other lines',
    files: { '003.md': GOOD.replace('---', '***') },
    says: /003\.md:1:1 {2}error: .*but “\*\*\*” is found/,
  },
  {
    what: 'front matter without its lines',
    files: { '003.md': 'number: 3\ndate: 2012-03\ntitle: Non\n\nCamarades,\n' },
    says: /003\.md:1:1 {2}error: the file begins with the keys of its front matter/,
  },
  {
    what: 'a colon in a title',
    files: frontMatter('number: 3\ndate: 2012-03\ntitle: Appel : non'),
    says: /003\.md:4:8 {2}error: this is not YAML[\s\S]*straight quotes: title: "Appel : non"/,
  },
  {
    what: 'no number',
    files: frontMatter('date: 2012-03\ntitle: Non'),
    says: /003\.md:2:1 {2}error: the key “number” is missing/,
  },
  {
    what: 'an empty number',
    files: frontMatter('number:\ndate: 2012-03\ntitle: Non'),
    says: /003\.md:2:1 {2}error: the key “number” is empty/,
  },
  {
    what: 'number zero',
    files: frontMatter('number: 0\ndate: 2012-03\ntitle: Non'),
    says: /003\.md:2:9 {2}error: the number is 0/,
  },
  {
    what: 'a negative number',
    files: frontMatter('number: -3\ndate: 2012-03\ntitle: Non'),
    says: /003\.md:2:9 {2}error: the number -3 is negative/,
  },
  {
    what: 'a fractional number',
    files: frontMatter('number: 3.5\ndate: 2012-03\ntitle: Non'),
    says: /003\.md:2:9 {2}error: the number 3.5 is not whole/,
  },
  {
    what: 'a number in words',
    files: frontMatter('number: trois\ndate: 2012-03\ntitle: Non'),
    says: /003\.md:2:9 {2}error: .*digits, but trois/,
  },
  {
    what: 'two files with one number',
    files: { '003.md': GOOD, 'autre.md': GOOD },
    says: /003\.md:2:9 {2}error: the number 3 is also that of .*autre\.md/,
  },
  {
    what: 'a thirteenth month',
    files: frontMatter('number: 3\ndate: 2012-13\ntitle: Non'),
    says: /003\.md:3:7 {2}error: the date 2012-13 does not exist/,
  },
  {
    what: 'the 30th of February',
    files: frontMatter('number: 3\ndate: 2012-02-30\ntitle: Non'),
    says: /003\.md:3:7 {2}error: .*that month has 29 days/,
  },
  {
    what: 'a date with the day first',
    files: frontMatter('number: 3\ndate: 15/11/2026\ntitle: Non'),
    says: /003\.md:3:7 {2}error: the date 15\/11\/2026 is not of the form/,
  },
  {
    what: 'a date whose day and month may stand either way',
    files: frontMatter('number: 3\ndate: "03/04/2026"\ntitle: Non'),
    says: /003\.md:3:7 {2}error: .*two ways/,
  },
  {
    what: 'a year alone',
    files: frontMatter('number: 3\ndate: 2026\ntitle: Non'),
    says: /003\.md:3:7 {2}error: the date 2026 has no month/,
  },
  {
    what: 'a day without its year',
    files: frontMatter('number: 3\ndate: 3 décembre\ntitle: Non'),
    says: /003\.md:3:7 {2}error: the date 3 décembre has no year/,
  },
  {
    what: 'a title that a # cuts off',
    files: frontMatter('number: 3\ndate: 2012-03\ntitle: Le #1 des ventes\npages: 0'),
    says: /003\.md:4:11 {2}warning: “#1 des ventes” is lost/,
  },
  {
    what: 'a title that a # makes empty',
    files: frontMatter('number: 3\ndate: 2012-03\ntitle: #1 des ventes'),
    says: /003\.md:4:8 {2}error: the key “title” is empty/,
  },
  {
    what: 'a list of which a # takes the end',
    files: { '003.md': GOOD, 'publication.yaml': 'name: Fil\ncoupon:\n  rows: [Oui #1, Non]\n' },
    says: /publication\.yaml:3:14 {2}error: “#1, Non\]” is lost/,
  },
  {
    what: 'a title on two lines',
    files: frontMatter('number: 3\ndate: 2012-03\ntitle: |\n  Non\n  et non'),
    says: /003\.md:4:8 {2}error: “title” goes on one line/,
  },
  {
    what: 'a control character in the tagline',
    files: { '003.md': GOOD, 'publication.yaml': 'name: Fil\ntagline: "Un\\ttab"\n' },
    says: /publication\.yaml:2:10 {2}error: “tagline” holds a control character, U\+0009/,
  },
  {
    what: 'no title',
    files: frontMatter('number: 3\ndate: 2012-03'),
    says: /003\.md:2:1 {2}error: the key “title” is missing/,
  },
  {
    what: 'an empty title',
    files: frontMatter('number: 3\ndate: 2012-03\ntitle: ""'),
    says: /003\.md:4:8 {2}error: the key “title” is empty/,
  },
  { what: 'an unknown number', files: { '003.md': GOOD }, asked: '99', says: /error: there is no number 99/ },
  {
    what: 'an image that is not there',
    files: { '003.md': `${GOOD}\n![Une chaise](chaise.png)\n` },
    says: /003\.md:9:1 {2}error: the image “chaise.png” is not there/,
  },
  {
    what: 'an image whose name is mistyped',
    files: { '003.md': `${GOOD}\n![Une chaise](Images/chaize.jpg)\n`, 'images/chaise.png': 'a' },
    says: /003\.md:9:1 {2}error: the image “Images\/chaize.jpg” is not there; “images\/chaise.png” is the nearest name/,
  },
  {
    what: 'an image that is a folder',
    files: { '003.md': `${GOOD}\n![Une chaise](images)\n`, 'images/chaise.png': 'a' },
    says: /003\.md:9:1 {2}error: the image “images” is a folder/,
  },
  {
    what: 'the picture of a telephone',
    files: withPicture('chaise.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
    says: /003\.md:9:1 {2}error: the image “chaise.jpg” is in the HEIC format/,
  },
  {
    what: 'a broken image',
    files: {
      '003.md': `${GOOD}\n![Une chaise](chaise.png)\n`,
      'chaise.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    },
    says: /003\.md:9:1 {2}error: the image “chaise.png” is incomplete/,
  },
  {
    what: 'a picture of a hundred gigapixels',
    files: withPicture('chaise.png', hugePng()),
    says: /003\.md:9:1 {2}error: the image “chaise.png” has more than a hundred million pixels/,
  },
  {
    what: 'a picture without width',
    files: withPicture('chaise.png', hugePng(0)),
    says: /003\.md:9:1 {2}error: the image “chaise.png” has no width or no height/,
  },
  {
    what: 'a text that is called a picture',
    files: withPicture('chaise.jpg', 'Camarades,'),
    says: /003\.md:9:1 {2}error: “chaise.jpg” is a text file, not an image/,
  },
  {
    what: 'a JPEG cut short',
    files: withPicture('chaise.jpg', pictureFile('baseline.jpg').subarray(0, 200)),
    says: /003\.md:9:1 {2}error: the image “chaise.jpg” is incomplete/,
  },
  {
    what: 'a picture on the network',
    files: withPicture('https://exemple.fr/chaise.png', ''),
    says: /003\.md:9:1 {2}error: the image “https:\/\/exemple.fr\/chaise.png” is on the network/,
  },
  {
    what: 'a broken drawing',
    files: withPicture('chaise.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<g>\n</svg>'),
    says: /003\.md:9:1 {2}error: the drawing “chaise.svg” is not SVG that can be read from its line 3/,
  },
  {
    what: 'a file of other XML that is called a drawing',
    files: withPicture('chaise.svg', '<html/>'),
    says: /003\.md:9:1 {2}error: the file “chaise.svg” is called .svg, but is no SVG drawing/,
  },
  {
    what: 'a drawing of too many copies',
    files: withPicture('chaise.svg', billionLaughs()),
    says: /003\.md:9:1 {2}error: the drawing “chaise.svg” has too many elements/,
  },
  {
    what: 'a drawing without a size',
    files: withPicture('chaise.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="9"/>'),
    says: /003\.md:9:1 {2}error: the image “chaise.svg” has no width or no height/,
  },
  {
    what: 'a chart of a file that is not there',
    files: { '003.md': `${GOOD}\n::graphique{fichier=voix.csv}\n` },
    says: /003\.md:9:1 {2}error: the file “voix.csv” cannot be found/,
  },
  {
    what: 'a chart of a file outside',
    files: { '003.md': `${GOOD}\n::graphique{fichier=/etc/passwd}\n` },
    says: /003\.md:9:1 {2}error: the file “\/etc\/passwd” is outside the publication’s folder/,
  },
  {
    what: 'a chart of a spreadsheet',
    files: withChart(Buffer.from('PK\x03\x04\0\0\0\0', 'latin1')),
    says: /003\.md:9:1 {2}error: the file “voix.csv” is not text/,
  },
  {
    what: 'a chart of a file with a quotation mark that nothing closes',
    files: withChart('Site;Voix\n"Lyon;12\n'),
    says: /003\.md:9:1 {2}error: the file “voix.csv” has a quotation mark out of place or never closed, near line 2/,
  },
  {
    what: 'a chart of a file with a cell too many',
    files: withChart('Site;Voix\nLyon;12;13\n'),
    says: /003\.md:9:1 {2}error: .*“voix.csv”/,
  },
  {
    what: 'a chart of a file of one column',
    files: withChart('Site\nLyon\n'),
    says: /003\.md:9:1 {2}error: the file “voix.csv” has one column only/,
  },
  {
    what: 'a chart of a file without rows',
    files: withChart('Site;Voix\n'),
    says: /003\.md:9:1 {2}error: the file “voix.csv” has no rows below its titles/,
  },
  {
    what: 'a chart of a file of a megabyte',
    files: withChart('Site;Voix\n'.repeat(100_000)),
    says: /003\.md:9:1 {2}error: the file “voix.csv” is larger than 512 KB/,
  },
  {
    what: 'a file that is not UTF-8',
    files: { '003.md': Buffer.concat([Buffer.from(GOOD), Buffer.from([0xe9])]) },
    says: new RegExp(`003\\.md:8:1 {2}error: the file is not UTF-8: byte ${Buffer.byteLength(GOOD)} `),
  },
  {
    what: 'an empty body',
    files: { '003.md': bulletinFile('number: 3\ndate: 2012-03\ntitle: Non', '  \n') },
    says: /003\.md:\d+:1 {2}error: the number has no text/,
  },
  { what: 'no numbers at all', files: {}, says: /error: there is no number in/ },
  {
    what: 'a broken publication.yaml',
    files: { 'publication.yaml': 'tagline: x', '003.md': GOOD },
    says: /publication\.yaml:1:1 {2}error: the key “name” is missing/,
  },
];

describe('bad input', () => {
  it.each(inputs)(
    '$what: one clear message, nothing written, the previous edition untouched',
    async ({ files, asked = '3', says }) => {
      const folder = folderWith({ 'publication.yaml': PUBLICATION, ...files });
      const out = folderWith({ '003/index.html': 'before' });
      const ran = await run(['build', asked, '-C', folder, '-o', out]);
      expect(ran.code).toBe(1);
      expect(ran.stdout).toBe('');
      expect(ran.stderr).toMatch(says);
      expect(ran.stderr).toContain('  → ');
      expect(ran.stderr.match(/ error: |^error: /gm)).toHaveLength(1);
      expect(ran.stderr).not.toMatch(/\n\s+at |a bug/);
      expect(readdirSync(out, { recursive: true }).map(String).sort()).toEqual(['003', join('003', 'index.html')]);
      expect(readFileSync(join(out, '003/index.html'), 'utf8')).toBe('before');
    },
  );

  it.each([
    ['that is not there', 'absent', /error: the folder “.*absent” does not exist/],
    ['that is no publication', 'empty', /error: “.*empty” is not a publication: there is no file .*publication\.yaml/],
    ['that is a file', 'empty/x', /error: “.*x” is not a folder/],
  ])('a folder %s is told', async (_, name, says) => {
    const folder = folderWith({ 'empty/x': '' });
    const ran = await run(['build', '-C', join(folder, name), '-o', join(folder, 'out')]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(says);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('an unknown number names those that exist', async () => {
    const ran = await run(['build', '99', '-o', folderWith({})]);
    expect(ran.stderr).toContain('the numbers that exist: 3');
  });

  it('an output folder that is a file is told', async () => {
    const folder = folderWith({ 'publication.yaml': PUBLICATION, '003.md': GOOD, out: 'a file' });
    const ran = await run(['build', '3', '-C', folder, '-o', join(folder, 'out')]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/error: .*out is a file, and a folder is needed here/);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  it('an output folder that takes no files is told', async () => {
    const folder = folderWith({ 'publication.yaml': PUBLICATION, '003.md': GOOD });
    const ran = await run(['build', '3', '-C', folder, '-o', '/proc/bulletin']);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/\/proc\/bulletin {2}error: /);
  });

  it('an impossible SOURCE_DATE_EPOCH is told', async () => {
    const folder = folderWith({ 'publication.yaml': PUBLICATION, '003.md': GOOD });
    const ran = await run(['build', '3', '-C', folder, '-o', join(folder, 'out')], {
      LANG: 'en',
      SOURCE_DATE_EPOCH: 'hier',
    });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('SOURCE_DATE_EPOCH is “hier”');
  });

  it('a warning is told, and stops the number only under --strict', async () => {
    const folder = folderWith({
      'publication.yaml': PUBLICATION,
      '003.md': bulletinFile('number: 3\ndate: 2012-03\ntitle: Non\ntitel: x'),
    });
    const out = join(folder, 'out');
    const strict = await run(['build', '3', '--strict', '-C', folder, '-o', out]);
    expect(strict).toMatchObject({ code: 1, stdout: '' });
    expect(strict.stderr).toMatch(
      /003\.md:5:1 {2}warning: the key “titel” is unknown[\s\S]*\^{5}\n {2}→ titel → title\?/,
    );
    expect(existsSync(out)).toBe(false);
    const lenient = await run(['build', '3', '-C', folder, '-o', out]);
    expect(lenient.code).toBe(0);
    expect(existsSync(join(out, '003/bulletin-003.pdf'))).toBe(true);
  });

  it('one broken number does not stop the others under --all, but the exit says so', async () => {
    const folder = folderWith({
      'publication.yaml': PUBLICATION,
      '001.md': GOOD.replace('3', '1'),
      '002.md': GOOD.replace('3', '2').replace('2012-03', '2012-13'),
      '003.md': GOOD,
    });
    const out = join(folder, 'out');
    const ran = await run(['build', '--all', '-C', folder, '-o', out]);
    expect(ran.code).toBe(1);
    expect(['001', '002', '003', 'index.html'].map((name) => existsSync(join(out, name)))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('CR LF and a byte-order mark are simply accepted', async () => {
    const folder = folderWith({ 'publication.yaml': PUBLICATION });
    writeFileSync(join(folder, '003.md'), `\ufeff${GOOD.replaceAll('\n', '\r\n')}`);
    const ran = await run(['build', '3', '-C', folder, '-o', join(folder, 'out')]);
    expect(ran).toMatchObject({ code: 0, stderr: '1 sheet of A4, one side\n' });
  });
});
