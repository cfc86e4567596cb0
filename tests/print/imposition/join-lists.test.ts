import { describe, expect, it } from 'vitest';
import type { ArticleImage } from '../../../src/article/article.ts';
import type { DisplayList, Item } from '../../../src/print/display-list.ts';
import { type JoinedNumber, joinLists } from '../../../src/print/imposition/join-lists.ts';

const fit = { size: 10, leading: 12, tightened: 0, loosened: 0, pictureScale: 1, freeLines: 0, freeBySide: [] };
const area = { x: 0, y: 0, width: 10, height: 10 };

/** A number of two sides with a link to its own place and one to its beginning, a picture and a field. */
function number(title: string, lang = 'fr'): JoinedNumber {
  const link = (href: string): Item => ({ kind: 'link', tag: 2, ...area, href, contents: title });
  const list: DisplayList = {
    sheets: [
      {
        width: 100,
        height: 200,
        items: [
          { kind: 'picture', tag: 1, src: 'images/a.png', ...area },
          link('#ici'),
          link('#'),
          link('https://exemple.fr/#ici'),
          link('autre.pdf'),
        ],
      },
      {
        width: 100,
        height: 200,
        items: [
          { kind: 'rectangle', tag: 'artefact', ...area },
          {
            kind: 'field',
            role: 'check',
            tag: 3,
            name: 'x',
            tip: '',
            required: false,
            choice: 0,
            value: '',
            group: '',
            colour: '#000000',
            ...area,
          },
        ],
      },
    ],
    structure: [
      { type: 'Document', parent: -1 },
      { type: 'Figure', parent: 0, alt: 'a', id: 'ici' },
      { type: 'Link', parent: 0 },
      { type: 'Form', parent: 0 },
    ],
    fit,
    outline: [
      { title, level: 1, sheet: 0, x: 0, y: 0 },
      { title: 'fin', level: 2, sheet: 1, x: 0, y: 5 },
    ],
  };
  const image = {
    src: 'images/a.png',
    format: 'png',
    width: 1,
    height: 1,
    bytes: new Uint8Array(),
  } satisfies ArticleImage;
  return { list, title, lang, images: [image] };
}

describe('several numbers as one', () => {
  const joined = joinLists([number('Un'), number('Deux', 'en')]);
  const [, , third] = joined.list.sheets;

  it('have their sheets one after the other, and say how many each has', () => {
    expect(joined.list.sheets).toHaveLength(4);
    expect(joined.runs).toEqual([
      { sheets: 2, name: 'Un' },
      { sheets: 2, name: 'Deux' },
    ]);
    expect([joined.title, joined.lang]).toEqual(['Un – Deux', 'fr']);
  });

  it('are parts of one document, each with its title, and its language where that is another', () => {
    const { structure } = joined.list;
    expect(structure.map(({ type, parent }) => [type, parent])).toEqual([
      ['Document', -1],
      ['Part', 0],
      ['Figure', 1],
      ['Link', 1],
      ['Form', 1],
      ['Part', 0],
      ['Figure', 5],
      ['Link', 5],
      ['Form', 5],
    ]);
    expect(structure.filter(({ type }) => type === 'Part').map(({ title, lang }) => [title, lang])).toEqual([
      ['Un', undefined],
      ['Deux', 'en'],
    ]);
    for (const [index, { parent }] of structure.entries()) expect(parent).toBeLessThan(index);
  });

  it('point to their own elements, places and pictures', () => {
    expect(third?.items.map(({ tag }) => tag)).toEqual([6, 7, 7, 7, 7]);
    const hrefs = third?.items.flatMap((item) => (item.kind === 'link' ? [item.href] : []));
    expect(hrefs).toEqual(['#2-ici', '#2-', 'https://exemple.fr/#ici', 'autre.pdf']);
    const ids = joined.list.structure.flatMap(({ id }) => id ?? []);
    expect(ids).toEqual(['1-', '1-ici', '2-', '2-ici']);
    expect(joined.images.map(({ src }) => src)).toEqual(['1-images/a.png', '2-images/a.png']);
    expect(third?.items[0]).toMatchObject({ src: '2-images/a.png' });
  });

  it('are for paper, and have their bookmarks', () => {
    expect(joined.list.sheets.flatMap(({ items }) => items.filter(({ kind }) => kind === 'field'))).toEqual([]);
    expect(joined.list.outline.map(({ title, sheet }) => [title, sheet])).toEqual([
      ['Un', 0],
      ['fin', 1],
      ['Deux', 2],
      ['fin', 3],
    ]);
  });

  it('have one title where they have the same', () => {
    expect(joinLists([number('Un'), number('Un')]).title).toBe('Un');
  });
});

it('one number stays as it is', () => {
  const alone = number('Un');
  const { runs, ...same } = joinLists([alone]);
  expect(same).toEqual(alone);
  expect(same.list).toBe(alone.list);
  expect(runs).toEqual([{ sheets: 2, name: 'Un' }]);
});

it('none is nothing to print', () => {
  expect(() => joinLists([])).toThrow();
});
