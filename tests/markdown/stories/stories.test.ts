import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../../src/article/compose-article.ts';
import { storiesOf } from '../../../src/article/story.ts';
import { composeBody } from '../../../src/markdown/compose-body.ts';
import { byLineOf } from '../../../src/markdown/stories/by-line.ts';
import { composePaper } from '../../../src/markdown/stories/compose-paper.ts';
import { proofread } from '../../../src/proofreading/proofread.ts';
import type { Bulletin, Publication } from '../../../src/publication/publication.ts';
import { noOffsets, offsetAt } from '../../../src/sequence/offsets.ts';
import { articleHtml } from '../../../src/web/article-html.ts';
import { folderBulletin } from '../../fixtures/folder-bulletin.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';

const PAPER = { template: 'newspaper' } as const;

async function composed(bulletin: Bulletin, publication: Partial<Publication> = {}) {
  const { value, problems } = await composeArticle(testPublication(publication), bulletin);
  if (!value) throw new Error(JSON.stringify(problems));
  return { article: value, body: value.body, problems, stories: storiesOf(value.body) };
}

const heads = (body: Root) =>
  storiesOf(body).map(({ element }) => {
    const [header] = element.children;
    return header?.type === 'element' && header.tagName === 'header' ? textOf(header) : '';
  });

describe('a by-line', () => {
  it.each([
    ['la section', 'fr', 'Par ', 'la section'],
    ['the branch', 'en', 'By ', 'the branch'],
    ['Par Jeanne', 'fr', 'Par ', 'Jeanne'],
    ['Propos recueillis par la section', 'fr', 'Propos recueillis par ', 'la section'],
    ['Textes et photos : Léa', 'fr', 'Textes et photos : ', 'Léa'],
    ['D’après l’AFP', 'fr', '', 'D’après l’AFP'],
    ['Pardon Legrand', 'fr', 'Par ', 'Pardon Legrand'],
    ['Byron', 'en', 'By ', 'Byron'],
  ])('%s in %s is « %s » and « %s »', (author, lang, before, name) => {
    expect(byLineOf(author, lang)).toEqual([before, name]);
  });
});

describe('the title of a number', () => {
  it.each([
    ['Du texte.\n\n# Autre\n\nTexte.', ['Essai', 'Autre'], []],
    ['# Essai\n\nDu texte.', ['Essai'], []],
    ['# ESSAI !\n\nDu texte.', ['ESSAI !'], []],
    ['# Autre\n\nDu texte.', ['Autre'], ['story.title-unused']],
    ['# {rubrique=Édito}\n\nDu texte.', ['Édito'], ['story.title-unused']],
  ])('heads what stands above the first heading: %j', async (markdown, expected, codes) => {
    const { body, problems } = await composed(testBulletin(markdown, PAPER));
    expect(heads(body).map((head) => head.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' '))).toEqual(expected);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  it('is told where its standfirst would be lost', async () => {
    const { problems } = await composed(testBulletin('# Autre\n\nTexte.', { ...PAPER, standfirst: 'Perdu.' }));
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'story.front-unused']]);
  });

  it('heads nothing in a folder whose own file has no text, and nothing is told', async () => {
    const { body, problems } = await composed(folderBulletin('', [{ body: '# Un\n\nTexte.' }]));
    expect([heads(body), problems]).toEqual([['Un'], []]);
  });
});

describe('a file of a folder', () => {
  it('has its title from its front matter, else from its heading, whose braces count', async () => {
    const { body, stories, problems } = await composed(
      folderBulletin('Début.', [
        { body: 'Texte.', fields: { title: 'Un *titre*', kicker: 'Rubrique', author: 'Jeanne', span: 2, id: 'un' } },
        { body: '# Deux {colonnes=3 fond=cadre}\n\nTexte.\n\n# Trois\n\nTexte.', fields: { span: 1, rank: 'brief' } },
        { body: '::sommaire', fields: { span: 1, title: 'Au menu' } },
      ]),
    );
    expect(heads(body)).toEqual(['Décembre', 'RubriqueUn titrePar Jeanne', 'Deux', 'Trois', 'Au menu']);
    expect(stories.map(({ id, kind, rank, span, ground }) => [id, kind, rank, span, ground])).toEqual([
      ['decembre', 'story', 'lead', undefined, undefined],
      ['un', 'story', 'second', 2, undefined],
      ['deux', 'story', 'brief', 3, 'frame'],
      ['trois', 'story', 'second', undefined, undefined],
      ['au-menu', 'contents', 'second', 1, undefined],
    ]);
    expect(problems).toEqual([]);
  });

  it('is told of a title that heads no text, in its own place', async () => {
    const { problems } = await composed(
      folderBulletin('Début.', [
        { body: 'Texte.' },
        { body: '# Deux {spam=1}\n\n[là](#nulle-part)', fields: { title: 'Autre' } },
      ]),
    );
    expect(problems.map(({ code, file, place }) => [code, file, place?.line])).toEqual([
      ['story.no-text', 'numero.md', undefined],
      ['story.attribute-nearest', '20.md', 1],
      ['link.anchor-missing', '20.md', 3],
    ]);
  });

  it('leaves its notes and fences to itself, and links lead from one to another', async () => {
    const { body, problems } = await composed(
      folderBulletin('Début[^1] et [là](#deux), [page](#deux).\n\n[^1]: Une.', [
        { body: '# Deux\n\nTexte[^1].\n\n[^1]: Deux.\n\n```\nouvert' },
        { body: '# Trois\n\nTexte[^1].\n\n[^1]: Trois.' },
      ]),
    );
    expect(problems.map(({ code, file, place }) => [code, file, place?.line])).toEqual([
      ['misread.open-fence', '10.md', 7],
    ]);
    const calls: string[] = [];
    const notes: string[] = [];
    visit(body, 'element', (element) => {
      if (element.tagName === 'a' && element.properties.dataFootnoteRef !== undefined)
        calls.push(`${textOf(element)} ${element.properties.href}`);
      if (element.tagName === 'li') notes.push(`${element.properties.id} ${textOf(element).trim()}`);
    });
    expect(calls).toEqual(['1 #note-fn-1', '2 #note-fn-2', '3 #note-fn-3']);
    expect(notes).toEqual(['note-fn-1 Une. ↩', 'note-fn-2 Deux. ↩', 'note-fn-3 Trois. ↩']);
  });
});

describe('a note that several stories call', () => {
  it('stands at the end of each, and leads back to the calls of its own', async () => {
    const { body } = await composed(
      testBulletin('Un[^a] et[^a].\n\n# Deux\n\nDeux[^b], [^a].\n\n[^a]: Note[^b].\n\n[^b]: Autre.', PAPER),
    );
    const found: string[] = [];
    visit(body, 'element', (element) => {
      const { href, id } = element.properties;
      if (element.tagName === 'li') found.push(`${id}:`);
      if (typeof href === 'string') found.push(`${textOf(element)}${href}`);
    });
    expect(found).toEqual([
      '1#note-fn-1',
      '1#note-fn-1',
      'note-fn-1:',
      '2#note-fn-2',
      '↩#note-fnref-1',
      '↩2#note-fnref-1-2',
      'note-fn-2:',
      '↩#note-fnref-2',
      '3#note-fn-3',
      '4#note-fn-4',
      'note-fn-3:',
      '↩#note-fnref-3',
      '↩2#note-fnref-3-2',
      'note-fn-4:',
      '3#note-fn-3',
      '↩#note-fnref-4',
    ]);
  });
});

describe('addresses as notes', () => {
  it('stand at the end of the story that has the link, numbered through the number', async () => {
    const link = '[un site](https://exemple.fr/page)';
    const { body } = await composed(
      testBulletin(`${link}[^a].\n\n# Deux\n\nTexte[^b].\n\n# Trois\n\n${link}\n\n[^a]: A.\n\n[^b]: B.`, PAPER),
      { links: 'notes' },
    );
    const notes = storiesOf(body).map(({ element }) => {
      const own: string[] = [];
      visit(element, 'element', (item) => {
        if (item.tagName === 'li') own.push(`${item.properties.id} ${textOf(item).replace('↩', '').trim()}`);
      });
      return own;
    });
    expect(notes).toEqual([
      ['note-fn-1 A.', 'note-fn-2 exemple.fr/page'].map((one) => one.replace(' exemple', ' https://exemple')),
      ['note-fn-3 B.'],
      ['note-fn-4 https://exemple.fr/page'],
    ]);
  });
});

describe('proof-reading', () => {
  it('reads heads where they stand, and titles once', async () => {
    const markdown =
      'Début.\n\n# Un titre titre {rubrique="la la"}\n\n:::chapo\nUn mot mot.\n:::\n\nTexte.\n\n::sommaire\n';
    const { article } = await composed(testBulletin(markdown, PAPER));
    const found = proofread(article).map(({ code, place }) => [code, place?.line]);
    expect(found.filter(([code]) => code === 'proof.doubled-word')).toEqual([
      ['proof.doubled-word', 3],
      ['proof.doubled-word', 3],
      ['proof.doubled-word', 6],
    ]);
  });
});

describe('the colophon', () => {
  const publisher = { organisation: 'Le syndicat', contact: { phone: '02 43 00 00 00' }, printer: 'nos soins' };

  it('says what the foot says elsewhere, which then keeps name and legal line', async () => {
    const { article, body } = await composed(testBulletin('Début.\n\n::ours[Qui]\n', PAPER), {
      ...publisher,
      legal: 'Ne pas jeter',
    });
    const text = textOf(body).replaceAll('\u00A0', ' ');
    for (const words of ['Essais', 'Le syndicat', '02 43 00 00 00', 'Imprimé par nos soins'])
      expect(text).toContain(words);
    expect(article.footer).toEqual({ publication: 'Essais', legal: 'Ne pas jeter' });
  });
});

describe('a picture across some columns', () => {
  const setting = { lang: 'fr', folder: '.', date: { year: 2026, month: 12 }, switches: {}, expand: false };

  it.each([
    ['span=2', '2'],
    ['colonnes=3', '3'],
    ['span=tout', 'all'],
    ['span=1', undefined],
  ])('goes across those of its story: %s', async (braces, expected) => {
    const source = `![Un](un.jpg){${braces}}\n`;
    const paper = { source, body: source, texts: [{ start: 0, end: source.length }] };
    const told: string[] = [];
    const body = await composePaper(paper, { ...setting, isPaper: true }, (_, code) => told.push(code));
    const [story] = storiesOf(body);
    const [first] = story?.element.children ?? [];
    expect(first?.type === 'element' && first.properties.dataSpan).toBe(expected);
    expect(told).toEqual([]);
  });

  it('goes across those of a letter in the same words', async () => {
    const told: string[] = [];
    const body = await composeBody('![Un](un.jpg){colonnes=2}', setting, (_, code) => told.push(code));
    const [first] = body.children;
    expect(first?.type === 'element' && first.properties.dataSpan).toBe('2');
    expect(told).toEqual([]);
  });

  it.each(['6', '0', 'deux', '2,5'])('takes no columns that there are not: %s', async (found) => {
    const told: unknown[] = [];
    await composeBody(`![Un](un.jpg){span=${found}}`, setting, (_, code, values) => told.push([code, values]));
    expect(told).toEqual([['image.attribute-value', { file: 'un.jpg', found, example: 'span=all', other: 'span=2' }]]);
  });
});

describe('an id that two files give', () => {
  it('is told with the line that the first file has', async () => {
    const { problems } = await composed(
      folderBulletin('Début.', [{ body: 'Texte.\n\n## Un {#ici}' }, { body: '# Deux {#ici}\n\nTexte.' }]),
    );
    expect(problems.map(({ code, values, file, place }) => [code, values, file, place?.line])).toEqual([
      ['id.twice-in-file', { id: 'ici', line: 3, given: 'ici-2', file: '10.md' }, '20.md', 1],
    ]);
  });
});

describe('the page of the web', () => {
  it('leaves out what paper alone has, and the places of page numbers', async () => {
    const markdown = 'Voir [page](#deux).\n\n:::papier\nPapier.\n:::\n\n:::web\nToile.\n:::\n\n# Deux\n\nTexte.';
    const { body } = await composed(testBulletin(markdown, PAPER));
    const html = articleHtml(body, 'fr');
    expect(html).toContain('Toile.');
    expect(html).not.toContain('Papier.');
    expect(html).not.toContain('data-page-of');
    expect(html).toContain('<a href="#deux">page</a>');
  });
});

describe('braces in which Markdown reads an emphasis', () => {
  it.each([
    ['# Un {auteur="la *section*"}', 'UnPar la section'],
    ['# *Un* titre {rubrique="Le **mot** du _jour_" auteur=Léa}', 'Le mot du jourUn titrePar Léa'],
    ['# {rubrique="Le *mot*"}', 'Le mot'],
    ['# Un {auteur="[la section](https://exemple.fr)"}', 'UnPar [la section](https://exemple.fr)'],
    ['# Un {auteur="snake_case_ et 2 * 3 * 4"}', 'UnPar snake_case_ et 2 * 3 * 4'],
    ['# Un \\{auteur="la *section*"}', 'Un {auteur="la section"}'],
    ['# Un {*deux* trois}', 'Un {deux trois}'],
  ])('are not printed: %s', async (markdown, head) => {
    const { body, article } = await composed(testBulletin(`Texte.\n\n${markdown}\n\nTexte.`, PAPER));
    const shown = (heads(body)[1] ?? '').replace(/[\u00A0\u202F]/g, ' ').replace(/[“”«»]/g, '"');
    expect(shown.replace(/" | "/g, '"')).toBe(head);
    const { source } = article.bulletin;
    visit(body, 'text', ({ value, data }) => {
      for (const { index, 0: word } of value.matchAll(/section|mot|jour/g)) {
        const offset = offsetAt(data?.offsets ?? noOffsets(), index);
        expect(source.slice(offset, offset + word.length)).toBe(word);
      }
    });
  });

  it('say what is wrong with them at its place', async () => {
    const { problems } = await composed(
      testBulletin('Texte.\n\n# Un {auteur="la *section*" colnes=2}\n\nTexte.', PAPER),
    );
    expect(problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['story.attribute-nearest', 3, 29],
    ]);
  });
});

describe('the language of a story', () => {
  it.each(['lang', 'Langue', 'language'])('is that of its number: %s', async (name) => {
    const { problems } = await composed(testBulletin(`Texte.\n\n# Un {${name}=de}\n\nTexte.`, PAPER));
    expect(problems.map(({ code, values }) => [code, values.found])).toEqual([['story.language', 'de']]);
  });
});

describe('braces of furniture that have no effect', () => {
  it.each([
    ['in a letter', '::sommaire{colonnes=2}\n\n# A\n\nTexte.', {}, ['furniture.in-letter']],
    ['in a letter, of briefs', ':::breves{fond=teinte}\n**A.** Texte.\n:::', {}, ['furniture.in-letter']],
    ['in a box', ':::encadre[B]\n::sommaire{place=pied}\n:::', PAPER, ['furniture.not-placed']],
    ['in no box', '::sommaire{place=pied}\n\n# A\n\nTexte.', PAPER, []],
    ['without any', ':::encadre[B]\n::sommaire\n:::', PAPER, []],
  ])('are told: %s', async (_, markdown, front, codes) => {
    const { problems } = await composed(testBulletin(markdown, front));
    const told = problems.filter(({ code }) => code.startsWith('furniture.'));
    expect(told.map(({ code }) => code)).toEqual(codes);
    for (const { severity, place } of told) expect([severity, place?.column]).toEqual(['note', 1]);
  });
});
