import type { FontCollection } from '../fonts/font-collection.ts';
import type { Article } from '../markdown/article.ts';
import { lineOf, locator } from '../problems/place.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { loadHyphenation } from '../typography/hyphenation.ts';
import { createStructure, type StructureBuilder } from './blocks/structure.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import { type BodySize, blockRows, type Looseness } from './composition/block-rows.ts';
import { type Composition, geometry, layOutSheets, planSheets } from './composition/compose-sheets.ts';
import { copyfit } from './composition/copyfit.ts';
import { setCoupon } from './composition/coupon.ts';
import { cutLine } from './composition/cut-line.ts';
import { setHead } from './composition/masthead.ts';
import { moved } from './composition/row.ts';
import { type LooseText, plainSpans, setText } from './composition/set-text.ts';
import type { DisplayList, Item } from './display-list.ts';
import type { Line } from './paragraphs/line.ts';
import type { SettingContext } from './paragraphs/set-line.ts';
import { createShaper } from './paragraphs/shaper.ts';
import { families, MM, type PrintTheme } from './theme.ts';

/** Sets an article on sheets of paper: the printed edition as a display list. */
export async function setArticle(
  article: Article,
  theme: PrintTheme,
  fonts: FontCollection,
): Promise<Outcome<DisplayList>> {
  const hyphenate = await loadHyphenation(article.lang);
  const { left, width, measure, sheetWidth } = geometry(theme);
  const setting: SettingContext = {
    shaper: createShaper(fonts),
    lang: article.lang,
    locate: locator(article.bulletin.source),
    markColour: theme.colours.mark,
  };
  const structure = createStructure();
  const head = setHead(article, width, theme, structure, setting);
  const blocks = toBlocks(article.body, structure, 0, article.lang);
  const foot = setFoot(article, theme, structure, setting, { left, width, sheetWidth });

  const room = geometry(theme).bottom - geometry(theme).top - runningHead(article, 2, width, theme, setting).height;
  if (foot.height > room) return { problems: [couponTooTall(article, foot.height - room)] };

  const known = new Map<string, readonly Line[]>();
  const planWith = (body: BodySize, looseness: Looseness) => {
    const depth = Math.floor((geometry(theme).bottom - geometry(theme).top) / body.leading) - 3;
    const rows = blockRows(blocks, { ...setting, theme, body, measure, depth, hyphenate, looseness, known });
    const composition: Composition = {
      theme,
      body,
      rows,
      head,
      foot,
      runningHead: (side) => runningHead(article, side, width, theme, setting),
    };
    return { composition, plan: planSheets(composition) };
  };
  const { composition, plan, fits } = copyfit(article.bulletin.frontMatter.pages, blocks.length, theme, planWith);
  const { sheets, outline } = layOutSheets(plan, composition);
  const title = { title: article.title, level: 1, sheet: 0, y: geometry(theme).top + head.headlineY };
  return {
    value: { sheets, structure: structure.elements, outline: [title, ...outline] },
    problems: [...missingCharacters(article, setting), ...(fits ? [] : [tooLong(article, sheets.length)])],
  };
}

/** Coupon and imprint at the foot of the last side. */
function setFoot(
  article: Article,
  theme: PrintTheme,
  structure: StructureBuilder,
  setting: SettingContext,
  { left, width, sheetWidth }: { readonly left: number; readonly width: number; readonly sheetWidth: number },
): { readonly items: readonly Item[]; readonly height: number } {
  const items: Item[] = [];
  /** The scissors reach this far above the cut line, the text stays this far off. */
  const clearance = article.coupon ? 12 : 6;
  let y = clearance;
  if (article.coupon) {
    items.push(...cutLine(0, sheetWidth, left, theme).map((item) => moved(item, -left, clearance)));
    const coupon = setCoupon(article.coupon, width, article.lang, theme, structure, setting);
    items.push(...coupon.items.map((item) => moved(item, 0, clearance)));
    y += coupon.height;
  }
  items.push({
    kind: 'rule',
    tag: 'artefact',
    x1: 0,
    y1: y,
    x2: width,
    y2: y,
    thickness: 0.5,
    colour: theme.colours.ink,
  });
  const text: LooseText = {
    family: families.label,
    size: theme.footer,
    leading: theme.footer * 1.25,
    colour: theme.colours.ink,
    width: width / 2 - 6,
  };
  const publication = setText(plainSpans(article.footer.publication, structure.add('P', 0)), text, setting);
  items.push(...publication.items.map((item) => moved(item, 0, y + text.leading * 1.1)));
  let lineCount = publication.lineCount;
  if (article.footer.legal !== undefined) {
    const legal = setText(
      plainSpans(article.footer.legal, structure.add('P', 0)),
      { ...text, align: 'right' },
      setting,
    );
    items.push(...legal.items.map((item) => moved(item, width / 2 + 6, y + text.leading * 1.1)));
    lineCount = Math.max(lineCount, legal.lineCount);
  }
  return { items, height: y + text.leading * (lineCount + 0.2) };
}

/** Name and number at the left, folio at the right: for the eye only, the structure has said it once. */
function runningHead(
  article: Article,
  side: number,
  width: number,
  { colours, masthead }: PrintTheme,
  setting: SettingContext,
) {
  const size = masthead.kicker;
  const text: LooseText = {
    family: families.standfirst,
    size,
    leading: size * 1.2,
    colour: colours.ink,
    width: width - 40,
  };
  const name = setText(plainSpans(`${article.masthead.name} – ${article.masthead.issue}`, 0), text, setting);
  const folio = setText(plainSpans(String(side), 0), { ...text, align: 'right', width: 36 }, setting);
  const depth = size + (name.lineCount - 1) * text.leading;
  const items: Item[] = [
    ...name.items.map((item) => moved(item, 0, size)),
    ...folio.items.map((item) => moved(item, width - 36, size)),
    {
      kind: 'rule',
      tag: 'artefact',
      x1: 0,
      y1: depth + size * 0.6,
      x2: width,
      y2: depth + size * 0.6,
      thickness: 0.5,
      colour: colours.ink,
    },
  ];
  return { items: items.map((item) => ({ ...item, tag: 'artefact' }) as Item), height: depth + size * 1.8 };
}

/** One warning a character: a visible box stands for it on paper. */
function missingCharacters({ bulletin }: Article, { shaper, locate }: SettingContext): Problem[] {
  return [...shaper.missing].map((character) => {
    const offset = bulletin.body.indexOf(character);
    const place = offset < 0 ? undefined : { ...locate(offset), length: character.length };
    const code = character.codePointAt(0) ?? 0;
    return {
      severity: 'warning',
      code: 'character.missing',
      values: { character, code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` },
      file: bulletin.file,
      ...(place && { place, sourceLine: lineOf(bulletin.source, place.line) }),
    };
  });
}

/** A coupon stands on one side: nobody cuts out two halves. */
function couponTooTall({ bulletin, coupon }: Article, excess: number): Problem {
  const values = { title: coupon?.title ?? '', millimetres: Math.ceil(excess / MM) };
  return { severity: 'error', code: 'coupon.too-tall', values, file: bulletin.file };
}

function tooLong({ bulletin }: Article, sides: number): Problem {
  const place = bulletin.places.pages;
  return {
    severity: 'warning',
    code: 'pages.too-long',
    values: { pages: bulletin.frontMatter.pages ?? 1, sides },
    file: bulletin.file,
    ...(place && { place, sourceLine: lineOf(bulletin.source, place.line) }),
  };
}
