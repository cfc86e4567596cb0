import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { loadBulletin } from '../../src/publication/load-bulletin.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { encodePng } from '../fixtures/encode-png.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { pageOf } from '../web/article.ts';

const PDF = '%PDF-1.4\n';
const photo = encodePng({ width: 4, height: 4, bits: 8, colour: 'grey', pixel: () => [9] });

/** Number 4 with a text, beside number 3 and some files. */
async function numberFour(
  text: string,
  publicationKeys = '',
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const dir = folderWith({
    'publication.yaml': `name: Fil\n${publicationKeys}`,
    '003-trois.md': bulletinFile('number: 3\ndate: 2026-10\ntitle: Trois', 'Bonjour.\n\n## Les salaires\n\nIci.\n'),
    '004-quatre.md': bulletinFile('number: 4\ndate: 2026-11\ntitle: Quatre', text),
    'accord.pdf': PDF,
    'accord-signé.pdf': PDF,
    'docs/effectifs un.csv': 'a,b\n',
    'photo.png': photo,
    ...files,
  });
  const publication = loadPublication(dir).value;
  const bulletin = publication && loadBulletin(publication, 4).value;
  if (!publication || !bulletin) throw new Error('it does not load');
  symlinkSync(join(dir, 'accord.pdf'), join(dir, 'ailleurs.pdf'));
  const { value: article, problems } = await composeArticle(publication, bulletin);
  if (!article) throw new Error(JSON.stringify(problems));
  const html = pageOf(article, publication);
  return { article, problems, codes: problems.map(({ severity, code }) => `${severity} ${code}`), html };
}

describe('a link', () => {
  it.each([
    ['[t](#salaires)\n\n## Salaires', '<a href="#salaires">'],
    ['[t](#SALAIRES-D-ÉTÉ)\n\n## Salaires d’été', '<a href="#salaires-d-ete">'],
    ['[t](#salaires-dété)\n\n## Salaires d’été', '<a href="#salaires-d-ete">'],
    ['[t](#a-1)\n\n## A\n\n## A', '<a href="#a-2">'],
    ['[t](#nos-salaires)\n\n## Nos salaires {#paie}', '<a href="#paie">'],
    ['[t](#ici)\n\n<span id="ici">mot</span>', '<a href="#ici">'],
    ['[t](#)', '<a href="#">'],
    ['[t](#top)', '<a href="#">'],
    ['[t](index.html)', '<a href="#">'],
    ['[t](../003/)', '<a href="../003/index.html">'],
    ['[t](../003/index.html)', '<a href="../003/index.html">'],
    ['[t](../3/)', '<a href="../003/index.html">'],
    ['[t](/003/)', '<a href="../003/index.html">'],
    ['[t](003-trois.md)', '<a href="../003/index.html">'],
    ['[t](./003-trois.md#les-salaires)', '<a href="../003/index.html#les-salaires">'],
    ['[t](../003/#les-salaires)', '<a href="../003/index.html#les-salaires">'],
    ['[t](004-quatre.md#fin)\n\n## Fin', '<a href="#fin">'],
    ['[t](accord.pdf)', '<a href="accord.pdf">'],
    ['[t](accord.pdf#page=2)', '<a href="accord.pdf#page=2">'],
    ['[t](accord-signe\u0301.pdf)', '<a href="accord-sign%C3%A9.pdf">'],
    ['[t](docs/effectifs%20un.csv)', '<a href="docs/effectifs%20un.csv">'],
    ['[t](docs\\effectifs%20un.csv)', '<a href="docs/effectifs%20un.csv">'],
    ['[t](photo.png)', '<a href="photo.png">'],
    ['[t](bulletin-004.pdf)', '<a href="bulletin-004.pdf">'],
    ['[t](../003/bulletin-003.pdf)', '<a href="../003/bulletin-003.pdf">'],
    ['[t](../index.html)', '<a href="../index.html">'],
    ['[t](https://exemple.fr)', '<a href="https://exemple.fr">'],
    ['<a href="accord.pdf">t</a>', '<a href="accord.pdf">'],
  ])('%j leads where it says, and nothing is said', async (text, link) => {
    const { html, codes } = await numberFour(`Camarades. ${text}`);
    expect(codes).toEqual([]);
    expect(html).toContain(`${link}t</a>`);
  });

  it.each([
    ['www.exemple.fr', 'https://www.exemple.fr', 'completed'],
    ['exemple.fr/page', 'https://exemple.fr/page', 'completed'],
    ['//exemple.fr/x', 'https://exemple.fr/x', 'completed'],
    ['www.exemple.fr:8080/x', 'https://www.exemple.fr:8080/x', 'completed'],
    ['nom@exemple.fr', 'mailto:nom@exemple.fr', 'mail-completed'],
    ['003-trois', '../003/index.html', 'read-as'],
  ])('to %s is understood, and noted', async (written, href, code) => {
    const { html, codes } = await numberFour(`Camarades, [t](${written}).`);
    expect(codes).toEqual([`note link.${code}`]);
    expect(html).toContain(`<a href="${href}">t</a>`);
  });

  it.each([
    ['#nulle-part', 'anchor-missing', ''],
    ['#salaire', 'anchor-missing-nearest', 'salaires'],
    ['#coupon', 'no-coupon', ''],
    ['../009/', 'number-missing', '../004/'],
    ['003-troi.md', 'nowhere-nearest', '003-trois.md'],
    ['003-ancien-titre.md', 'nowhere-nearest', '003-trois.md'],
    ['Accord.pdf', 'nowhere-nearest', 'accord.pdf'],
    ['acord.pdf', 'nowhere-nearest', 'accord.pdf'],
    ['dossier/accord.pdf', 'nowhere-nearest', 'accord.pdf'],
    ['../accord.pdf', 'nowhere-nearest', 'accord.pdf'],
    ['../../etc/passwd', 'file-outside', ''],
    ['rien-du-tout.pdf', 'nowhere', ''],
    ['ailleurs.pdf', 'file-symbolic', ''],
    ['docs/', 'folder', ''],
    ['page.html', 'file-kind', ''],
    ['dessin.svg', 'file-kind', ''],
    ['x.sh', 'file-kind', ''],
    ['.caché.pdf', 'file-hidden', ''],
    ['publication.yaml', 'file-own', ''],
    ['words.txt', 'file-own', ''],
    ['look/a.png', 'file-own', ''],
    ['faux.jpg', 'file-no-picture', ''],
    ['_notes.md', 'no-number', ''],
    ['<>', 'no-address', ''],
  ])('to %s is printed as its words, which is said', async (written, code, near) => {
    const { article, html, problems } = await numberFour(
      `Camarades, *[les mots](${written})*.\n\n## Salaires`,
      'theme: look\n',
      {
        'page.html': '<p>',
        'dessin.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'x.sh': 'x',
        '.caché.pdf': PDF,
        'words.txt': 'mot\n',
        'look/a.png': photo,
        'faux.jpg': 'x',
        '_notes.md': 'x',
      },
    );
    expect(problems).toMatchObject([{ severity: 'warning', code: `link.${code}`, place: { line: 7, column: 13 } }]);
    expect(problems[0]?.values.nearest ?? '').toBe(near);
    expect(html).toContain('<em>les mots</em>');
    expect(article.files).toEqual([]);
  });

  it('to an anchor that another number has not leads to its beginning, which is said', async () => {
    const { html, problems } = await numberFour('Camarades, [t](003-trois.md#les-salair).');
    expect(problems).toMatchObject([{ code: 'link.far-anchor-missing-nearest', values: { nearest: 'les-salaires' } }]);
    expect(html).toContain('<a href="../003/index.html">t</a>');
  });

  it('to a file with the name of what is built leads to what is built, which is said', async () => {
    const { article, codes } = await numberFour('[t](bulletin-004.pdf)', '', { 'bulletin-004.pdf': PDF });
    expect(codes).toEqual(['warning link.file-clash']);
    expect(article.files).toEqual([]);
  });

  it('publishes what it leads to once, a picture without what its file says more', async () => {
    const text = Buffer.from(photo);
    const withText = Buffer.concat([text.subarray(0, 33), chunk('tEXt', 'Author\0Moi'), text.subarray(33)]);
    const { article, codes } = await numberFour('[a](accord.pdf) [b](accord.pdf#page=2) [c](moi.png)', '', {
      'moi.png': withText,
    });
    expect(codes).toEqual([]);
    expect(article.files.map(({ path }) => path)).toEqual(['accord.pdf', 'moi.png']);
    expect(Buffer.from(article.files[1]?.bytes ?? []).includes('Author')).toBe(false);
  });

  it('in a standfirst points at the key', async () => {
    const dir = folderWith({
      'publication.yaml': 'name: Fil\n',
      '001.md': bulletinFile('number: 1\ndate: 2026-10\ntitle: Un\nstandfirst: Voir [rien](#rien).'),
    });
    const publication = loadPublication(dir).value;
    const bulletin = publication && loadBulletin(publication, 1).value;
    const { problems } = bulletin ? await composeArticle(publication, bulletin) : { problems: [] };
    expect(problems).toMatchObject([{ code: 'link.anchor-missing', place: { line: 5 } }]);
  });
});

function chunk(type: string, data: string): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data, 'latin1')]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, body, Buffer.alloc(4)]);
}

describe('a link to a story’s own file', () => {
  const FILES = {
    '005-mai/numero.md':
      '---\nnuméro: 5\ndate: 2027-05\ntitre: Cinq\n---\n\nLa une, [t](70-loi.md), [t](70-loi.md#details).\n',
    '005-mai/20-vide.md': '',
    '005-mai/70-loi.md': '---\ntitre: La loi\nancre: loi2\n---\n\nTexte.\n\n## Détails\n\nSuite. [t](numero.md)\n',
    '005-mai/80-deux.md': '# Deux\n\nTexte, [t](./70-loi).\n\n# Trois\n\n[t](80-deux.md)\n',
  };

  const articleOf = async (folder: string, number: number) => {
    const publication = loadPublication(folder).value;
    const bulletin = publication && loadBulletin(publication, number).value;
    if (!publication || !bulletin) throw new Error('it does not load');
    const { value, problems } = await composeArticle(publication, bulletin);
    const links: (readonly [page: unknown, paper: unknown])[] = [];
    visit(value?.body ?? { type: 'root', children: [] }, 'element', ({ tagName, properties, data }) => {
      if (tagName === 'a') links.push([properties.href, data?.printHref]);
    });
    return { links, codes: problems.map(({ code }) => code) };
  };

  it('leads to that story in both editions, from its number and from others', async () => {
    const text = 'Voir [t](005-mai/70-loi.md), [t](005-mai/80-deux.md), [t](005-mai/numero.md).';
    const folder = folderWith({
      'publication.yaml': 'name: Fil\nsite: https://fil.example/\n',
      '006.md': bulletinFile('number: 6\ndate: 2027-06\ntitle: Six', text),
      ...FILES,
    });
    const own = await articleOf(folder, 5);
    expect(own.links).toEqual(
      ['#loi2', '#details', '#', '#loi2', '#deux'].map((href) => [href, href === '#' ? own.links[2]?.[1] : href]),
    );
    const other = await articleOf(folder, 6);
    expect(other.links).toEqual(
      ['#loi2', '#deux', ''].map((anchor) => [`../005/index.html${anchor}`, `https://fil.example/005/${anchor}`]),
    );
    expect(other.codes).toEqual([]);
  });
});
