import type { Article } from '../../markdown/article.ts';
import type { StructureBuilder } from '../blocks/structure.ts';
import type { Item } from '../display-list.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { families, type PrintTheme } from '../theme.ts';
import { moved } from './row.ts';
import { type LooseText, plainSpans, rootSpans, setText } from './set-text.ts';

/** What stands across all columns at the head of the first side, from y = 0 down. */
export interface Head {
  readonly items: readonly Item[];
  /** Where the body may begin. */
  readonly height: number;
  /** Baseline of the headline, for the outline. */
  readonly headlineY: number;
}

/** Capitals of Anton are this high, in ems; its accents reach higher than the ascender of the text. */
const NAME_CAP_HEIGHT = 0.86;
/** Share of the width that the name may take beside a logo. */
const BESIDE_LOGO = 0.66;

/** Sets kicker, name, tagline, headline and standfirst, tagged in this order. */
export function setHead(
  article: Article,
  width: number,
  theme: PrintTheme,
  structure: StructureBuilder,
  context: SettingContext,
): Head {
  const items: Item[] = [];
  const { masthead } = article;
  const { ink, accent, onDark } = theme.colours;
  const place = (more: readonly Item[], x: number, y: number) => items.push(...more.map((item) => moved(item, x, y)));

  const kicker: LooseText = {
    family: families.standfirst,
    size: theme.masthead.kicker,
    leading: theme.masthead.kicker * 1.2,
    colour: ink,
    width: width / 2 - 6,
    capitals: true,
  };
  let y = theme.masthead.kicker * 0.8;
  const section =
    masthead.section === undefined
      ? undefined
      : setText(plainSpans(masthead.section, structure.add('P', 0)), kicker, context);
  if (section) place(section.items, 0, y);
  const issue = setText(plainSpans(masthead.issue, structure.add('P', 0)), { ...kicker, align: 'right' }, context);
  place(issue.items, width / 2 + 6, y);
  y += (Math.max(section?.lineCount ?? 1, issue.lineCount) - 1) * kicker.leading;

  const nameTag = structure.add('P', 0);
  const nameWidth = masthead.logo ? width * BESIDE_LOGO : width;
  const name = fitName(masthead.name, nameTag, nameWidth, theme, context);
  const nameTop = y + 8;
  y = nameTop + name.size * NAME_CAP_HEIGHT;
  place(name.items, -name.size * 0.02, y);
  if (masthead.logo) {
    const tag = structure.add('Figure', 0, { alt: masthead.name });
    const room = { width: width * (1 - BESIDE_LOGO) - 14, height: y - nameTop };
    const scale = Math.min(room.width / masthead.logo.width, room.height / masthead.logo.height);
    const size = { width: masthead.logo.width * scale, height: masthead.logo.height * scale };
    items.push({
      kind: 'picture',
      tag,
      src: masthead.logo.src,
      x: width - size.width,
      y: nameTop + (room.height - size.height) / 2,
      ...size,
    });
  }
  y += (name.lineCount - 1) * name.size * 1.05;

  y += 9;
  if (masthead.tagline === undefined) {
    items.push({ kind: 'rule', tag: 'artefact', x1: 0, y1: y, x2: width, y2: y, thickness: 2, colour: ink });
  } else {
    const size = theme.masthead.tagline;
    const text: LooseText = { family: italicFamily(), size, leading: size * 1.25, colour: onDark, width: width - 16 };
    const set = setText(plainSpans(masthead.tagline, structure.add('P', 0)), text, context);
    const height = set.lineCount * text.leading + size * 0.75;
    items.push({ kind: 'rectangle', tag: 'artefact', x: 0, y, width, height, fill: ink });
    place(set.items, 8, y + size * 0.375 + text.leading * 0.76);
    y += height;
  }

  const title: LooseText = {
    family: families.heading,
    size: theme.headline.size,
    leading: theme.headline.leading,
    colour: ink,
    width,
  };
  const headline = setText(plainSpans(article.title, structure.add('H1', 0)), title, context);
  y += theme.headline.size * 1.12;
  const headlineY = y - theme.headline.size;
  place(headline.items, 0, y);
  y += (headline.lineCount - 1) * title.leading;

  if (article.standfirst) {
    const { size, leading } = theme.standfirst;
    const text: LooseText = { family: families.standfirst, size, leading, colour: theme.colours.soft, width };
    const standfirst = setText(rootSpans(article.standfirst, 'P', structure, 0), text, context);
    y += leading * 1.28;
    place(standfirst.items, 0, y);
    y += (standfirst.lineCount - 1) * leading;
  }
  return { items, height: y + theme.standfirst.size * 0.85, headlineY };

  function italicFamily() {
    const { italic, regular, boldItalic, bold } = families.text;
    return { regular: italic, italic: regular, bold: boldItalic, boldItalic: bold };
  }

  function fitName(
    text: string,
    tag: number,
    room: number,
    { masthead: sizes, colours }: PrintTheme,
    setting: SettingContext,
  ) {
    const spans = plainSpans(text, tag);
    const at = (size: number, most: number): LooseText => ({
      family: families.display,
      size,
      leading: size * 1.05,
      colour: colours.accent ?? accent,
      width: most,
    });
    const natural = setText(spans, at(sizes.name, Number.MAX_SAFE_INTEGER), setting).width;
    const size = Math.max(sizes.name / 2.5, Math.min(sizes.name, (sizes.name * room) / natural));
    return { ...setText(spans, at(size, room + 1), setting), size };
  }
}
