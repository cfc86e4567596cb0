import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinedPlace, locator, ownPlace } from '../../src/problems/place.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { compareFileNames } from '../../src/publication/compare-file-names.ts';
import { findNumbers } from '../../src/publication/find-numbers.ts';
import { everyNumber, loadBulletin, newestNumber } from '../../src/publication/load-bulletin.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import type { Bulletin } from '../../src/publication/publication.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { bulletinFile, folderWith } from './folder.ts';

const HEAD = bulletinFile('numéro: 5\ndate: 2026-12\ntitre: Un numéro', 'Le premier article.\n');
const head = (lines: string) => bulletinFile(`numéro: 5\ndate: 2026-12\ntitre: Un numéro\n${lines}`);

function opened(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderWith({ 'publication.yaml': 'name: Fil', ...files });
  return { folder, ...at(folder) };
}

function at(folder: string) {
  const publication = loadPublication(folder).value;
  const found = publication && findNumbers(publication);
  if (!publication || !found?.value) throw new Error('the test’s own publication is broken');
  const inFolder = (path: string | undefined) => path && relative(folder, path);
  const told = (problems: readonly Problem[]) =>
    problems.map(({ severity, code, file, place }) => [
      `${severity} ${code}`,
      inFolder(file),
      ...(place ? [place.line, place.column] : []),
    ]);
  return { publication, found: found.value, ofFolder: found.problems, inFolder, told };
}

function loaded(files: Readonly<Record<string, string | Uint8Array>>) {
  const all = opened(files);
  const { value, problems } = loadBulletin(all.publication, 5, all.found);
  return { ...all, bulletin: value, problems: all.told(problems) };
}

const storyTexts = ({ stories = [], body }: Bulletin) => stories.map(({ start, end }) => body.slice(start, end));

describe('a number in a folder', () => {
  it('has its front matter in numero.md, and a story in each other file, in the order of their names', () => {
    const { bulletin, problems, inFolder, found } = loaded({
      '005-decembre/numero.md': HEAD,
      '005-decembre/10-agenda.md': 'Dix.\n',
      '005-decembre/2-pauses.md': '---\ntitre: Les pauses\nrubrique: Travail\ncolonnes: 2\nlettrine: oui\n---\nDeux.\n',
      '005-decembre/_brouillon.md': 'Non.',
      '005-decembre/README.md': 'Non plus.',
    });
    expect(problems).toEqual([]);
    expect(inFolder(bulletin?.file)).toBe('005-decembre/numero.md');
    expect([...found.files].map(([number, file]) => [number, inFolder(file)])).toEqual([[5, '005-decembre/numero.md']]);
    expect(bulletin?.frontMatter).toMatchObject({ number: 5, title: 'Un numéro', template: 'newspaper' });
    expect(bulletin?.stories?.map(({ file, fields }) => [inFolder(file), fields])).toEqual([
      ['005-decembre/2-pauses.md', { title: 'Les pauses', kicker: 'Travail', span: 2, initial: true }],
      ['005-decembre/10-agenda.md', {}],
    ]);
    expect(bulletin && storyTexts(bulletin)).toEqual(['Deux.\n', 'Dix.\n']);
    expect(bulletin?.body.trim().split(/\s*\n\s*/)).toEqual(['Le premier article.', 'Deux.', 'Dix.']);
  });

  it('may be called number.md, in capitals, and its folder as one likes', () => {
    expect(loaded({ 'decembre/Number.MD': HEAD, 'decembre/a.md': 'Un.' }).bulletin?.stories).toHaveLength(1);
    expect(loaded({ 'decembre/Numéro.md': HEAD }).bulletin?.stories).toEqual([]);
  });

  it('comes in the order of its list of articles, which may leave endings out', () => {
    const { bulletin, problems } = loaded({
      '5/numero.md': head('articles: [b, ./a.md]'),
      '5/a.md': 'A.',
      '5/b.md': 'B.',
    });
    expect(problems).toEqual([]);
    expect(bulletin && storyTexts(bulletin)).toEqual(['B.\n', 'A.\n']);
  });

  it('is told what its list leaves out, and what is not there', () => {
    const files = { '5/pauses.md': 'A.', '5/edito.md': 'B.' };
    expect(loaded({ '5/numero.md': head('articles: [pauses.md]'), ...files }).problems).toEqual([
      ['warning story.left-out', '5/numero.md', 5, 1],
    ]);
    const wrong = loaded({
      '5/numero.md': head('articles: [pause.md, x.md, edito.md, edito.md, numero.md]'),
      ...files,
    });
    expect(wrong.problems).toEqual([
      ['error story.missing-nearest', '5/numero.md', 5, 12],
      ['error story.missing', '5/numero.md', 5, 22],
      ['warning story.twice', '5/numero.md', 5, 38],
      ['warning story.head', '5/numero.md', 5, 48],
      ['warning story.left-out', '5/numero.md', 5, 1],
    ]);
  });

  it('cannot have two front matters, nor a file beside it', () => {
    const two = opened({
      '005/numero.md': HEAD,
      '005/number.md': HEAD,
      '003.md': bulletinFile('number: 3\ndate: 2026-01\ntitle: N'),
    });
    expect(two.told(loadBulletin(two.publication, 5, two.found).problems)).toEqual([['error number.two-heads', '005']]);
    expect(two.told(newestNumber(two.publication, two.found).problems)).toEqual([['error number.two-heads', '005']]);
    const twice = loaded({ '005.md': HEAD, '005-x/numero.md': HEAD });
    expect(twice.problems).toEqual([['error number.duplicate', '005-x/numero.md', 2, 9]]);
  });

  it('that has no front matter is told, where it is meant', () => {
    const { publication, found, told } = opened({ '005-x/10-a.md': 'A.' });
    for (const { problems } of [
      loadBulletin(publication, 5, found),
      everyNumber(publication, found),
      newestNumber(publication, found),
    ])
      expect(told(problems)[0]).toEqual(['error number.no-head', '005-x']);
  });

  it('that has its front matter in a file of another name is told what to call it', () => {
    const head = bulletinFile('number: 5\ndate: 2026-01\ntitle: N');
    const { publication, found, told } = opened({ '005-x/005.md': head, '005-x/10-a.md': 'A.' });
    const { problems } = loadBulletin(publication, 5, found);
    expect(told(problems)).toEqual([['error number.head-named', '005-x']]);
    expect(problems[0]?.values).toMatchObject({ found: '005.md' });
    // An archive has the number of another folder, several, or one alone.
    for (const files of [
      { '005-x/004.md': bulletinFile('number: 4\ndate: 2026-01\ntitle: N'), '005-x/10-a.md': 'A.' },
      {
        '005-x/005.md': head,
        '005-x/006.md': bulletinFile('number: 6\ndate: 2026-01\ntitle: N'),
        '005-x/10-a.md': 'A.',
      },
      { '005-x/005.md': head },
    ])
      expect(opened(files).found.unreadable).toEqual([]);
  });

  it('is none where it holds old numbers, pictures, notes beside a number, or what a build wrote', () => {
    const { found, ofFolder, told } = opened({
      '003.md': bulletinFile('number: 3\ndate: 2026-01\ntitle: N'),
      '003-notes/idees.md': 'À faire.',
      '002/002.md': bulletinFile('number: 2\ndate: 2026-01\ntitle: N'),
      '004/index.html': '',
      '2024-archives/a.md': 'A.',
      'notes/a.md': 'A.',
      '_005/numero.md': HEAD,
    });
    expect([...found.files.keys()]).toEqual([3]);
    expect(found.unreadable).toEqual([]);
    expect(told(ofFolder)).toEqual([]);
  });

  it('is a newspaper whatever it says, and says so', () => {
    const { bulletin, problems } = loaded({ '5/numero.md': head('gabarit: lettre') });
    expect(bulletin?.frontMatter.template).toBe('newspaper');
    expect(problems).toEqual([['warning template.folder', '5/numero.md', 5, 10]]);
  });

  it('is refused by the mistakes of any of its files, each in its own', () => {
    const { problems } = loaded({
      '5/numero.md': HEAD,
      '5/a.md': 'A.\nB.\n',
      '5/b.md': '---\nfond: rose\ncolonnes: 6\npage: 0\n---\nB.',
      '5/c.md': '---\ntitre: x\nancre: deux mots\nrubriqe: x\n---\nC.',
      '5/d.md': '---\ntitre: "x\n---\nD.',
      '5/e.md': new Uint8Array([0x41, 0x0a, 0xe9, 0x41]),
      '5/f.md': '',
    });
    expect(problems.map(([code, ...place]) => `${code} ${place.join(':')}`).sort()).toEqual([
      'error field.ground 5/b.md:2:7',
      'error field.id 5/c.md:3:8',
      'error field.page 5/b.md:4:7',
      'error field.span 5/b.md:3:11',
      'error text.not-utf8 5/e.md:2:1',
      'error yaml.quote-unclosed 5/d.md:2:8',
      'warning field.misspelt 5/c.md:4:1',
      'warning story.empty 5/f.md',
    ]);
  });

  it.each([
    ['Du texte.\n', 'Du texte.\n', {}],
    ['# Un titre\n\nDu texte.\n', '# Un titre\n\nDu texte.\n', {}],
    ['---\n---\nDu texte.\n', 'Du texte.\n', {}],
    ['---\n# titre: x\n---\nDu texte.\n', 'Du texte.\n', {}],
    ['---\n\nUn filet, puis du texte.\n\n---\n\nSuite.\n', '---\n\nUn filet, puis du texte.\n\n---\n\nSuite.\n', {}],
    ['---\nUn filet, puis du texte.\n', '---\nUn filet, puis du texte.\n', {}],
    ['---\r\ntitre: X\r\n---\r\nDu texte.', 'Du texte.\n', { title: 'X' }],
    ['---\rtitre: X\r---\rDu texte.\r', 'Du texte.\r\n', { title: 'X' }],
  ])('has stories with and without a front matter: %j', (text, body, fields) => {
    const { bulletin, problems } = loaded({ '5/numero.md': HEAD, '5/a.md': text, '5/b.md': 'B.' });
    expect(problems).toEqual([]);
    expect(bulletin && storyTexts(bulletin)).toEqual([body, 'B.\n']);
    expect(bulletin?.stories?.[0]?.fields).toEqual(fields);
  });

  it('reads nothing that a link would fetch from elsewhere', () => {
    const elsewhere = folderWith({ 'secret.md': 'Secret.', 'numero.md': HEAD });
    const folder = folderWith({ 'publication.yaml': 'name: Fil', '5/numero.md': HEAD, 'texts/a.txt': 'Dedans.' });
    symlinkSync(join(elsewhere, 'secret.md'), join(folder, '5/10-a.md'));
    symlinkSync(join(folder, 'texts/a.txt'), join(folder, '5/20-b.md'));
    symlinkSync(elsewhere, join(folder, '6'));
    const { publication, found, told } = at(folder);
    expect(told(loadBulletin(publication, 5, found).problems)).toEqual([['error story.outside', '5/10-a.md']]);
    expect(told(loadBulletin(publication, 6, found).problems)).toEqual([['error number.folder-outside', '6']]);
    symlinkSync(join(elsewhere, 'numero.md'), join(folder, '5/nothing'));
    const other = folderWith({ 'publication.yaml': 'name: Fil', 'b/x.md': 'X.' });
    symlinkSync(join(elsewhere, 'numero.md'), join(other, 'b/numero.md'));
    expect(at(other).found.unreadable.map(({ problems }) => problems[0]?.code)).toEqual(['number.folder-outside']);
  });

  it('takes folders, pipes and too many files for no stories', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`5/${index}.md`, 'x']));
    const full = opened({ '5/numero.md': HEAD, ...many });
    expect(full.told(loadBulletin(full.publication, 5, full.found).problems)).toEqual([
      ['error number.too-many-stories', '5'],
    ]);
    const { folder } = opened({ '5/numero.md': HEAD });
    mkdirSync(join(folder, '5/a.md'));
    writeFileSync(join(folder, '5/b.md'), 'B.');
    const { publication, found } = at(folder);
    expect(loadBulletin(publication, 5, found).value?.stories).toHaveLength(1);
  });

  it('is told of texts in it that are not read', () => {
    const { ofFolder, told } = opened({
      '5/numero.md': HEAD,
      '5/10-a.md.txt': '---\ntitre: x\n---\nA.',
      '5/b.markdown': 'B.',
      '5/20.mkd': 'x',
    });
    expect(told(ofFolder)).toEqual([
      ['warning file.extension', '5/10-a.md.txt'],
      ['warning file.extension', '5/20.mkd'],
    ]);
  });
});

describe('a letter', () => {
  it('is told of keys that only stories have, and none of them is in its front matter', () => {
    const { bulletin, problems } = loaded({ '005.md': head('rubrique: Édito\narticles: [a.md]\ngabarit: lettre') });
    expect(problems).toEqual([
      ['warning field.paper-only', '005.md', 5, 1],
      ['warning field.paper-only', '005.md', 6, 1],
    ]);
    expect(bulletin?.frontMatter).not.toHaveProperty('kicker');
    expect(bulletin?.frontMatter.template).toBe('letter');
  });

  it('is a newspaper where it says so', () => {
    const { bulletin, problems } = loaded({ '005.md': head('gabarit: Journal\nrubrique: Édito\narticles: [a.md]') });
    expect(problems).toEqual([['warning articles.no-folder', '005.md', 7, 1]]);
    expect(bulletin?.frontMatter).toMatchObject({ template: 'newspaper', kicker: 'Édito' });
  });
});

describe('the joined source', () => {
  const ending = fc.constantFrom('\n', '\r\n', '\r');
  const line = fc.string({ unit: fc.constantFrom('a', ' ', '#', 'é', ':'), maxLength: 5 });
  const file = fc
    .tuple(fc.boolean(), fc.array(fc.tuple(line, ending)), line)
    .map(([isHeaded, lines, last]) => `${isHeaded ? '---\ntitre: T\n---\n' : 'x\n'}${lines.flat().join('')}${last}`);

  it('has each character of each file at its own place in that file', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), (texts) => {
        const files = Object.fromEntries(texts.map((text, index) => [`5/${index}.md`, text]));
        const { bulletin, inFolder } = loaded({ '5/numero.md': HEAD, ...files });
        if (!bulletin) throw new Error('not loaded');
        expect(bulletin.body).toHaveLength(bulletin.source.length);
        const locate = locator(bulletin.source);
        let offset = 0;
        for (const [name, text] of Object.entries({ '5/numero.md': HEAD, ...files })) {
          const own = locator(text);
          for (let at = 0; at < text.length; at++) {
            expect(bulletin.source[offset + at]).toBe(text[at]);
            const { file, place } = ownPlace(bulletin, locate(offset + at));
            expect([inFolder(file), place]).toEqual([name, own(at)]);
            expect(joinedPlace(bulletin, file, place)).toEqual(locate(offset + at));
          }
          offset += text.length + (text.endsWith('\n') ? 0 : 1);
        }
        for (const { places, file } of bulletin.stories ?? [])
          if (places.title)
            expect(ownPlace(bulletin, places.title)).toMatchObject({ file, place: { line: 2, column: 8 } });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the order of names', () => {
  it('counts figures, without case and accents', () => {
    const names = ['10-a.md', '2-b.md', 'Écho.md', 'edito.md', '02-a.md', '2-a.md', 'zoo.md', 'a10.md', 'a9.md'];
    expect(names.sort(compareFileNames)).toEqual([
      '02-a.md',
      '2-a.md',
      '2-b.md',
      '10-a.md',
      'a9.md',
      'a10.md',
      'Écho.md',
      'edito.md',
      'zoo.md',
    ]);
  });

  it('is an order', () => {
    const name = fc.string({ unit: fc.constantFrom('1', '0', 'a', 'B', 'é', '-'), maxLength: 6 });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareFileNames(a, b))).toBe(0 - Math.sign(compareFileNames(b, a)));
        expect(compareFileNames(a, b) === 0).toBe(a === b);
        if (compareFileNames(a, b) < 0 && compareFileNames(b, c) < 0) expect(compareFileNames(a, c)).toBeLessThan(0);
      }),
    );
  });
});
