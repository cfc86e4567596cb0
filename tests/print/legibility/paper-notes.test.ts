import { describe, expect, it } from 'vitest';
import type { ArticleImage } from '../../../src/article/article.ts';
import type { GlyphRun, Item, Rectangle } from '../../../src/print/display-list.ts';
import { darkPictures } from '../../../src/print/legibility/dark-pictures.ts';
import { paleLetters } from '../../../src/print/legibility/pale-letters.ts';
import { paperNotes, smallLettersNotes } from '../../../src/print/legibility/paper-notes.ts';
import { smallLetters } from '../../../src/print/legibility/small-letters.ts';
import { displayList, publishedNumber, testFonts } from '../../fixtures/build-editions.ts';
import { encodePng, type PngPicture } from '../../fixtures/encode-png.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';

const fonts = testFonts();

const SERIF = 'source-serif-4-400';

const run = (text: string, more: Partial<GlyphRun> = {}): GlyphRun => ({
  ...{ kind: 'glyphs', tag: 0, font: SERIF, size: 10, colour: '#000000', x: 50, y: 100, stretch: 1 },
  ...{ glyphs: [...text].map(() => 1), positions: [...text].map((_, at) => at * 5), texts: [...text], width: 50 },
  ...more,
});

const listOf = (...items: readonly Item[]) => ({ sheets: [{ width: 300, height: 400, items }] });

const behind = (fill: string): Rectangle => ({
  ...{ kind: 'rectangle', tag: 'artefact', x: 40, y: 80, width: 100, height: 40 },
  fill,
});

describe('small letters', () => {
  it('are those whose small letters are lower than 1.2 mm: of narrow faces they may be set smaller', () => {
    expect(smallLetters(listOf(run('petit', { size: 7.2 })), fonts)).toBeUndefined();
    expect(smallLetters(listOf(run('petit', { size: 7 })), fonts)).toMatchObject({ words: 'petit', size: 7 });
    expect(smallLetters(listOf(run('petit', { size: 6.5, font: 'archivo-narrow-400' })), fonts)).toBeUndefined();
  });

  it('are the smallest of all, as large as they are printed', () => {
    const list = listOf(run('grand', { size: 9 }), run('moins', { size: 8 }));
    expect(smallLetters(list, fonts)).toBeUndefined();
    expect(smallLetters(list, fonts, 1.1)).toBeUndefined();
  });

  it('are told of where sides are made smaller on paper', async () => {
    const { list, article } = await displayList(testPublication(), testBulletin('Une ligne[^a].\n\n[^a]: Une note.\n'));
    const sheets = { list, article, fonts };
    expect(smallLettersNotes(sheets, 0.9)).toEqual([]);
    expect(smallLettersNotes(sheets, 0.5)).toMatchObject([
      { severity: 'note', code: 'paper-note.small-on-paper', place: { line: 3 } },
    ]);
  });

  it('are none of a script that has no small letters', () => {
    const arabic = { ...fonts, face: (key: string) => ({ ...fonts.face(key), xHeight: 0 }) };
    expect(smallLetters(listOf(run('نضرب', { size: 5 })), arabic)).toBeUndefined();
  });

  it('are no raised signs', () => {
    expect(smallLetters(listOf(run('er', { size: 5 }), run('12', { size: 5 })), fonts)).toBeUndefined();
  });
});

describe('pale letters', () => {
  it('stand out too little from paper, large ones less strictly', () => {
    expect(paleLetters(listOf(run('gris', { colour: '#767676' })))).toBeUndefined();
    expect(paleLetters(listOf(run('gris', { colour: '#999999' })))).toMatchObject({ words: 'gris', needed: 4.5 });
    expect(paleLetters(listOf(run('gris', { colour: '#909090', size: 20 })))).toBeUndefined();
    expect(
      paleLetters(listOf(run('gris', { colour: '#909090', size: 14.5, font: 'archivo-narrow-700' }))),
    ).toBeUndefined();
  });

  it('stand out from what was painted last behind them', () => {
    const white = run('blanc', { colour: '#ffffff' });
    expect(paleLetters(listOf(behind('#000000'), white))).toBeUndefined();
    expect(paleLetters(listOf(behind('#000000'), behind('#cccccc'), white))).toMatchObject({ words: 'blanc' });
    // Red and green may be as light as each other: a copier makes one grey of them.
    expect(paleLetters(listOf(behind('#008000'), run('rouge', { colour: '#d00000' })))).toMatchObject({
      words: 'rouge',
    });
  });

  it('are not told of on pictures, whose light is not known, nor where they are rules of dots', () => {
    const picture: Item = { kind: 'picture', tag: 0, src: 'a.png', x: 40, y: 80, width: 100, height: 40 };
    expect(paleLetters(listOf(picture, run('blanc', { colour: '#ffffff' })))).toBeUndefined();
    expect(paleLetters(listOf(run('.....', { colour: '#cccccc' })))).toBeUndefined();
  });
});

describe('dark pictures', () => {
  const image = (pixel: PngPicture['pixel'], colour: 'rgb' | 'rgb-alpha' = 'rgb'): ArticleImage => ({
    ...{ src: 'a.png', format: 'png', width: 20, height: 20 },
    bytes: encodePng({ width: 20, height: 20, bits: 8, colour, pixel }),
  });
  const list = listOf({ kind: 'picture', tag: 0, src: 'a.png', x: 0, y: 0, width: 100, height: 100 });

  it('are so dark in most of their area that a copy closes them', async () => {
    const night = image((x) => (x < 14 ? [40, 30, 60] : [250, 240, 230]));
    expect(await darkPictures(list, [night])).toEqual([{ src: 'a.png', share: 0.7 }]);
    expect(await darkPictures(list, [image((x) => (x < 10 ? [40, 30, 60] : [250, 240, 230]))])).toEqual([]);
  });

  it('are light where nothing is', async () => {
    expect(await darkPictures(list, [image((x) => [0, 0, 0, x < 15 ? 0 : 255], 'rgb-alpha')])).toEqual([]);
  });
});

describe('notes on paper', () => {
  it('are none on number 3, which was made to be copied', async () => {
    const { publication, bulletin } = publishedNumber(3);
    const { list, article } = await displayList(publication, bulletin);
    expect(await paperNotes({ list, article, fonts })).toEqual([]);
  });

  it('tell of a back that stays blank, and are switched off by name', async () => {
    const body = Array.from(
      { length: 170 },
      () => 'Un paragraphe de plus, assez long pour deux lignes de la colonne.',
    ).join('\n\n');
    const { list, article } = await displayList(testPublication(), testBulletin(body));
    const sides = list.sheets.length;
    const odd = { ...list, sheets: list.sheets.slice(0, sides - (sides % 2 === 0 ? 1 : 0)) };
    expect(odd.sheets.length).toBeGreaterThan(2);
    const notes = await paperNotes({ list: odd, article, fonts });
    expect(notes).toMatchObject([
      { code: 'paper-note.blank-back', values: { sheet: (odd.sheets.length + 1) / 2, sides: odd.sheets.length } },
    ]);
    expect(await paperNotes({ list: odd, article, fonts }, { 'blank-backs': false })).toEqual([]);
    expect(await paperNotes({ list: { ...list, sheets: list.sheets.slice(0, 1) }, article, fonts })).toEqual([]);
  });

  it('stand at the letters that they are about', async () => {
    const { list, article } = await displayList(testPublication(), testBulletin('Une ligne de texte.\n'));
    const pale = { ...list, sheets: list.sheets.map((sheet) => ({ ...sheet, items: sheet.items.map(paled) })) };
    const [note] = await paperNotes({ list: pale, article, fonts });
    expect(note).toMatchObject({ code: 'paper-note.pale-letters', file: 'bulletin.md', place: { line: 1, column: 1 } });
    expect(note?.values.contrast).toEqual({ fr: '1,9', en: '1.9' });
  });
});

function paled(item: Item): Item {
  return item.kind === 'glyphs' && item.source ? { ...item, colour: '#bbbbbb' } : item;
}
