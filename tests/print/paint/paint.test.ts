import { beforeAll, describe, expect, it } from 'vitest';
import type { FontCollection } from '../../../src/fonts/font-collection.ts';
import { openFonts } from '../../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../../src/fonts/packaged-fonts.ts';
import type { DisplayList, GlyphRun } from '../../../src/print/display-list.ts';
import { paint } from '../../../src/print/paint/paint.ts';
import { anyFit, everyItem, images, METADATA, TEXTS } from '../../fixtures/every-item.ts';
import { keepPdf } from '../../inspectors/keep-pdf.ts';
import { pdfSource } from '../../inspectors/pdf-source.ts';
import { pdfPaths } from '../../inspectors/read-paths.ts';
import { type ReadPdf, readPdf } from '../../inspectors/read-pdf.ts';
import { pdfPictures } from '../../inspectors/read-pictures.ts';
import { elementsOf, outlineOf, textsInReadingOrder } from '../../inspectors/read-structure.ts';

const newFonts = (): FontCollection => openFonts(packagedFontFiles());
let list: DisplayList;
let pdf: Uint8Array;
let read: ReadPdf;

beforeAll(async () => {
  const fonts = newFonts();
  list = everyItem(fonts);
  pdf = await paint(list, METADATA, fonts, images());
  keepPdf('every-item', pdf);
  read = await readPdf(pdf);
});

describe('text', () => {
  it('is copied as it was written, with its soft hyphens and fixed spaces', () => {
    for (const [index, { texts }] of read.pages.entries()) {
      const copied = texts.filter(({ isArtefact, text }) => !isArtefact && text !== '\u200B').map(({ text }) => text);
      expect(copied.join('')).toBe(TEXTS[index]?.join(''));
    }
  });

  it('stands where the display list says, to a hundredth of a point', () => {
    for (const [index, { items }] of list.sheets.entries()) {
      for (const item of items) {
        if (item.kind !== 'glyphs') continue;
        const found = read.pages[index]?.texts.find(
          ({ x, y }) => Math.abs(x - item.x) < 0.01 && Math.abs(y - item.y) < 0.01,
        );
        expect(found, [...item.texts].join('')).toBeDefined();
      }
    }
  });

  it('keeps a run as wide as it was set, however its glyphs are rounded', async () => {
    const fonts = newFonts();
    const long = wordsOf3000Glyphs(fonts);
    const { pages } = await readPdf(await paint(oneRun(long), METADATA, fonts, []));
    const text = pages[0]?.texts[0];
    const last = fonts.face(long.font).advance(long.glyphs.at(-1) ?? 0) / 1000;
    const end = (long.positions.at(-1) ?? 0) + last * long.size * long.stretch;
    // Half of a thousandth of an em is what one rounding may leave.
    expect(text?.width).toBeGreaterThan(end - 0.01);
    expect(text?.width).toBeLessThan(end + 0.01);
  });

  it('carries artefacts outside the structure', () => {
    const artefacts = read.pages.flatMap(({ texts }) => texts.filter(({ isArtefact }) => isArtefact));
    expect(artefacts.map(({ text, mcid }) => [text, mcid])).toEqual([
      ['Bulletin n° 3', undefined],
      ['Bulletin n° 3, verso', undefined],
    ]);
  });

  it('never paints glyph 0, which PDF/A forbids', async () => {
    const fonts = newFonts();
    const missing = { ...wordsOf3000Glyphs(fonts), glyphs: [0], positions: [0], texts: ['?'] };
    await expect(paint(oneRun(missing), METADATA, fonts, [])).rejects.toThrow('glyph 0');
  });

  it.each([
    ['a byte-order mark', '\uFEFF'],
    ['a character of private use', '\uE123'],
    ['a character of private use beyond the basic plane', '\u{F0001}'],
    ['a non-character', '\uFFFE'],
  ])('conforms when it has %s', async (name, text) => {
    const fonts = newFonts();
    const box = fonts.face('source-serif-4-400').shape('x', { lang: '' });
    const rare = { ...wordsOf3000Glyphs(fonts), glyphs: box.glyphs, positions: [0], texts: [text] };
    keepPdf(name, await paint(oneRun(rare), METADATA, fonts, []));
  });

  it('stays balanced when a run begins within a cluster', async () => {
    const fonts = newFonts();
    const run = { ...wordsOf3000Glyphs(fonts), glyphs: [20, 21, 22], positions: [0, 5, 10], texts: ['', 'a', ''] };
    const bytes = await paint(oneRun(run), METADATA, fonts, []);
    keepPdf('begins-within-a-cluster', bytes);
    expect((await readPdf(bytes)).pages[0]?.texts.map(({ isArtefact }) => isArtefact)).not.toContain(true);
  });
});

describe('fonts', () => {
  it('are embedded as subsets, each once', () => {
    expect(read.pages[0]?.fonts.map((name) => name.replace(/^[A-Z]{6}\+/, '#'))).toEqual(
      expect.arrayContaining([
        '#Anton-Regular',
        '#ArchivoNarrow-Bold',
        '#SourceCodePro-Regular',
        '#SourceSerif4-Italic',
        '#SourceSerif4-Regular',
      ]),
    );
    // The sixth is the form's.
    expect(pdfSource(pdf).match(/\/FontFile2 /g)).toHaveLength(6);
  });
});

describe('the structure tree', () => {
  it('has the types and the nesting of the display list, on each page what stands there', () => {
    expect(read.pages.map(({ structure }) => structure && outlineOf(structure))).toEqual([
      'Root(Document(H1 P(Link) P H2 H3 L(LI(Lbl LBody) LI(Lbl LBody(Span))) BlockQuote(P) P(Code) P Figure Figure P P))',
      'Root(Document(P(Link) Sect(P Form)))',
    ]);
  });

  it('reads the text in the order in which it is painted', () => {
    for (const page of read.pages) {
      expect(textsInReadingOrder(page)).toEqual(page.texts.filter(({ isArtefact }) => !isArtefact));
    }
  });

  it('reads elements in its own order, wherever they are painted', async () => {
    const [sheet] = list.sheets;
    if (!sheet) throw new Error('no sheet');
    const backwards = { ...list, sheets: [{ ...sheet, items: sheet.items.toReversed() }], outline: [] };
    const bytes = await paint(backwards, METADATA, newFonts(), images());
    keepPdf('painted-backwards', bytes);
    const page = (await readPdf(bytes)).pages[0];
    const forwards = read.pages[0];
    expect(page?.structure && outlineOf(page.structure)).toBe(forwards?.structure && outlineOf(forwards.structure));
  });

  it('says what a picture shows, and in which language a passage is', () => {
    const [page] = read.pages;
    expect(elementsOf(page?.structure, 'Figure').map(({ alt }) => alt)).toEqual([
      'Un damier rouge',
      'Une photographie',
    ]);
    expect(elementsOf(page?.structure, 'Span').map(({ lang }) => lang)).toEqual(['en']);
  });

  it('numbers a list whose labels are numbers', () => {
    expect(pdfSource(pdf)).toContain('/ListNumbering /Decimal');
  });
});

describe('links', () => {
  it('lead where they say, lie over their text and say what they are for', () => {
    const [first, second] = read.pages.map(({ links }) => links);
    expect(first?.map(({ url, contents }) => [url, contents])).toEqual([
      ['https://exemple.fr/%C3%A9t%C3%A9?a=(b)', 'Le site du syndicat'],
    ]);
    expect(second?.map(({ url, contents }) => [url, contents])).toEqual([
      ['mailto:section@exemple.fr', 'Écrire à la section'],
    ]);
    const text = read.pages[0]?.texts.find((one) => one.text === 'le site');
    const [left = 0, top = 0, right = 0, bottom = 0] = first?.[0]?.area ?? [];
    expect(left).toBeCloseTo(text?.x ?? 0, 1);
    expect(right).toBeCloseTo((text?.x ?? 0) + (text?.width ?? 0), 1);
    expect(top).toBeLessThan((text?.y ?? 0) - 5);
    expect(bottom).toBeGreaterThan(text?.y ?? 0);
  });

  it('belong to the Link element of their own page', () => {
    for (const { structure } of read.pages) {
      expect(elementsOf(structure, 'Link').map(({ annotations }) => annotations)).toEqual([1]);
    }
  });
});

describe('the outline', () => {
  it('nests headings by their level, and leads to them', () => {
    const [title] = read.outline;
    expect(title?.title).toBe('NON À L’UNIFORMISATION');
    expect(title?.items.map((item) => [item.title, item.items.map((inner) => inner.title)])).toEqual([
      ['Des articles', ['De la loi']],
      ['Au verso — été', []],
    ]);
    expect(title?.dest.slice(1)).toEqual([{ name: 'XYZ' }, 0, 595 - 36, 0]);
  });

  it('is shown at once when there are headings beside the title and several sides, else not', async () => {
    expect(read.pageMode).toBe('UseOutlines');
    const oneSide = {
      ...list,
      sheets: list.sheets.slice(0, 1),
      outline: list.outline.map((entry) => ({ ...entry, sheet: 0 })),
    };
    expect((await readPdf(await paint(oneSide, METADATA, newFonts(), images()))).pageMode).toBe('UseNone');
    const titleOnly = await paint({ ...list, outline: list.outline.slice(0, 1) }, METADATA, newFonts(), images());
    expect((await readPdf(titleOnly)).pageMode).toBe('UseNone');
  });
});

describe('what the document asks of a printer', () => {
  it('is its own size, and both faces turned on the long edge where there are several sides', async () => {
    expect(read.viewerPreferences).toMatchObject({ PrintScaling: 'None', Duplex: 'DuplexFlipLongEdge' });
    const oneSide = { ...list, sheets: list.sheets.slice(0, 1), outline: [] };
    const { viewerPreferences } = await readPdf(await paint(oneSide, METADATA, newFonts(), images()));
    expect(viewerPreferences).toMatchObject({ PrintScaling: 'None' });
    expect(viewerPreferences).not.toHaveProperty('Duplex');
  });
});

describe('what is drawn', () => {
  it('is a rectangle where it was put, in its colours', async () => {
    const paths = await pdfPaths(pdf);
    expect(paths[0]).toMatchObject({ painted: 'fill', fill: '#a3161d', box: near(30, 30, 390, 74) });
    expect(paths[2]).toMatchObject({
      painted: 'both',
      fill: '#eeeeee',
      stroke: '#1a1a1a',
      thickness: 0.5,
      box: near(40, 284, 240, 304),
    });
  });

  it('is a rule, dashed or dotted', async () => {
    const cut = (await pdfPaths(pdf)).find(({ dash }) => dash.length > 0);
    expect(cut).toMatchObject({
      painted: 'stroke',
      thickness: 0.6,
      dash: [4, 3],
      cap: 'butt',
      box: near(0, 500, 420, 500),
    });
    const [dots] = await pdfPaths(pdf, 2);
    expect(dots).toMatchObject({ thickness: 0.8, dash: [0, 3], cap: 'round', box: near(70, 120, 270, 120) });
  });

  it('is an outline, filled or stroked', async () => {
    const [scissors, box] = (await pdfPaths(pdf)).slice(-2);
    expect(scissors).toMatchObject({ painted: 'fill', fill: '#1a1a1a' });
    expect(scissors?.box.slice(0, 2)).toEqual(near(40, 495));
    expect(box).toMatchObject({ painted: 'stroke', stroke: '#a3161d', box: near(60, 490, 68, 498) });
  });

  it('is a picture with what shows through it, written once though shown twice', async () => {
    const [checks] = await pdfPictures(pdf);
    expect(checks?.pixel(0, 0)).toEqual([200, 0, 0, 255]);
    expect(checks?.pixel(2, 0)).toEqual([200, 32, 0, 60]);
    // The picture, what shows through it, and the photograph.
    expect(pdfSource(pdf).match(/\/Subtype \/Image/g)).toHaveLength(3);
  });
});

describe('the document', () => {
  it('says its title, language and dates, in the information and in the XMP alike, and where its coupon comes from', () => {
    expect(read).toMatchObject({ title: METADATA.title, lang: 'fr', isTagged: true });
    const source = Buffer.from(pdf).toString('utf8');
    expect(source).toContain('Non à l’uniformisation &amp; &lt;autres&gt; maux');
    expect(source).toContain('<xmp:CreateDate>2012-03-01T00:00:00Z</xmp:CreateDate>');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('<coupon:publication>Au bout du &lt;fil&gt; &amp; cie</coupon:publication>');
    expect(source).toContain('<coupon:number>3</coupon:number>');
  });

  it('is the same to the byte for the same input', async () => {
    const again = await paint(everyItem(newFonts()), METADATA, newFonts(), images());
    expect(Buffer.compare(again, pdf)).toBe(0);
  });

  it('costs no more for each page of many than of few', async () => {
    const fonts = newFonts();
    const [sheet] = list.sheets;
    if (!sheet) throw new Error('no sheet');
    const size = async (pages: number) => {
      const many = { ...list, outline: [], sheets: new Array(pages).fill(sheet) };
      return (await paint(many, METADATA, fonts, images())).length;
    };
    const [ten, twenty, forty] = [await size(10), await size(20), await size(40)];
    expect((forty - twenty) / (twenty - ten)).toBeCloseTo(2, 1);
  });
});

/** Numbers to a hundredth. */
function near(...values: number[]): unknown[] {
  return values.map((value) => expect.closeTo(value, 2));
}

/** A run so long that roundings would show if they added up. */
function wordsOf3000Glyphs(fonts: FontCollection): GlyphRun {
  const face = fonts.face('source-serif-4-400');
  const { glyphs, advances } = face.shape('Téléconseiller '.repeat(200), { lang: 'fr' });
  const unit = (9.37 * 1.013) / face.unitsPerEm;
  let pen = 0;
  const positions = advances.map((advance) => {
    const at = pen;
    pen += advance * unit + 0.0123;
    return at;
  });
  return {
    kind: 'glyphs',
    tag: 1,
    font: 'source-serif-4-400',
    size: 9.37,
    stretch: 1.013,
    colour: '#000000',
    x: 10,
    y: 50,
    glyphs,
    positions,
    texts: glyphs.map(() => 'x'),
    width: pen,
  };
}

function oneRun(run: GlyphRun): DisplayList {
  const structure = [{ type: 'Document', parent: -1 } as const, { type: 'P', parent: 0 } as const];
  return { sheets: [{ width: 595, height: 842, items: [run] }], structure, outline: [], fit: anyFit };
}
