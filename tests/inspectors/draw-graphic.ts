import type { Graphic } from '../../src/graphics/graphic.ts';
import type { DisplayList } from '../../src/print/display-list.ts';
import { setGraphic } from '../../src/print/lettering/set-graphic.ts';
import { loadPrintTheme } from '../../src/print/load-print-theme.ts';
import { paint } from '../../src/print/paint/paint.ts';
import { createType, settingContext } from '../../src/print/print-job.ts';
import { testFonts } from '../fixtures/build-editions.ts';
import { anyFit } from '../fixtures/every-item.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

/** Points in a pixel of CSS. */
const POINT = 0.75;

/** A PDF of one graphic alone, on a page of its own size. */
export async function paintGraphic(graphic: Graphic, alt: string): Promise<Uint8Array> {
  const theme = loadPrintTheme(testPublication()).value;
  if (!theme) throw new Error('no theme');
  const fonts = testFonts();
  const article = { lang: 'fr', bulletin: testBulletin('') };
  const set = setGraphic(
    graphic,
    settingContext(article as Parameters<typeof settingContext>[0], theme, createType(fonts)),
  );
  const [width, height] = [graphic.width * POINT, graphic.height * POINT];
  const list: DisplayList = {
    sheets: [{ width, height, items: [{ kind: 'graphic', tag: 1, graphic: set, x: 0, y: 0, width, height }] }],
    structure: [
      { type: 'Document', parent: -1 },
      { type: 'Figure', parent: 0, alt },
    ],
    outline: [],
    fit: anyFit,
  };
  return paint(list, { title: alt, lang: 'fr', date: new Date(0), creator: 'bulletin' }, fonts, []);
}
