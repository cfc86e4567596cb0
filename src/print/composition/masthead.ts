import type { Article, ArticleImage, Masthead } from '../../markdown/article.ts';
import { directionOf } from '../../typography/direction.ts';
import type { StructureBuilder } from '../blocks/structure.ts';
import type { Item } from '../display-list.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { families, italicFirst, type PrintTheme } from '../theme.ts';
import { placedPicture } from './placed-picture.ts';
import type { Graphics } from './set-graphic.ts';
import { type LooseText, plainSpans, rootSpans, type SetText, setText } from './set-text.ts';

/** What stands across all columns at the head of the first side, from y = 0 down. */
export interface Head {
  readonly items: readonly Item[];
  /** Where the body may begin. */
  readonly height: number;
  /** Top of the headline, for the outline. */
  readonly headlineY: number;
}

/** What each part of the head is set with. */
interface HeadContext {
  readonly width: number;
  readonly theme: PrintTheme;
  readonly structure: StructureBuilder;
  readonly setting: SettingContext;
  readonly graphics: Graphics;
}

/** A part of the head with its top at y = 0. */
interface Part {
  readonly items: readonly Item[];
  readonly height: number;
}

/** Capitals of Anton are this high, in ems; its accents reach higher than the ascender of the text. */
const NAME_CAP_HEIGHT = 0.86;
const NAME_LEADING = 1.05;
/** Share of the width that the name may take beside a logo, and the space between them. */
const BESIDE_LOGO = 0.66;
const LOGO_GAP = 14;
/** A name is set no smaller than this share of its largest size; a longer one runs on to a second line. */
const SMALLEST_NAME = 0.4;

/** Sets kicker, name, tagline, headline and standfirst, tagged in this order. */
export function setHead(
  article: Article,
  width: number,
  theme: PrintTheme,
  structure: StructureBuilder,
  setting: SettingContext,
  graphics: Graphics,
): Head {
  const context: HeadContext = { width, theme, structure, setting, graphics };
  const masthead = stacked([
    setKicker(article.masthead, context),
    setName(article.masthead, context),
    setTagline(article.masthead, context),
  ]);
  const whole = stacked([masthead, setHeadline(article, context), setStandfirst(article, context)]);
  return { ...whole, headlineY: masthead.height };
}

/** Section at the left, number and date at the right. */
function setKicker({ section, issue }: Masthead, { width, theme, structure, setting }: HeadContext): Part {
  const size = theme.masthead.kicker;
  const half = width / 2 - 6;
  const text: LooseText = {
    family: families.standfirst,
    size,
    leading: size * 1.2,
    colour: theme.colours.ink,
    width: half,
    capitals: true,
  };
  const left = section === undefined ? undefined : setText(plainSpans(section, structure.add('P', 0)), text, setting);
  const right = setText(plainSpans(issue, structure.add('P', 0)), { ...text, align: 'right' }, setting);
  const lines = Math.max(left?.lineCount ?? 1, right.lineCount);
  const baseline = size * 0.8;
  return {
    items: [...placed(left, 0, baseline), ...placed(right, width - half, baseline)],
    height: baseline + (lines - 1) * text.leading + 8,
  };
}

/** Letters that reach below the baseline, how far they do in ems, and what stands below them in points. */
const DESCENDING = /[gjpqyçşţJQ,;]/;
const NAME_DESCENT = 0.12;
const NAME_GAP = 9;

/** The name as large as its room lets it be, and the logo beside it. */
function setName({ name, logo }: Masthead, { width, theme, structure, setting, graphics }: HeadContext): Part {
  const room = logo ? width * BESIDE_LOGO : width;
  const spans = plainSpans(name, structure.add('P', 0));
  const at = (size: number, most: number): LooseText => ({
    family: families.display,
    size,
    leading: size * NAME_LEADING,
    colour: theme.colours.accent,
    width: most,
  });
  const largest = theme.masthead.name;
  const natural = setText(spans, at(largest, Number.MAX_SAFE_INTEGER), setting).width;
  const size = Math.max(largest * SMALLEST_NAME, Math.min(largest, (largest * room) / natural));
  const set = setText(spans, at(size, room + 1), setting);
  const capHeight = size * NAME_CAP_HEIGHT;
  const height = capHeight + (set.lineCount - 1) * size * NAME_LEADING;
  const items = [...placed(set, -size * 0.02, capHeight)];
  if (logo) items.push(picture(logo, width, height, graphics));
  const descent = DESCENDING.test(name) ? size * NAME_DESCENT : 0;
  return { items, height: height + descent + NAME_GAP };
}

/** A logo is for the eye: the name beside it says what it would say. */
function picture({ src, ...pixels }: ArticleImage, width: number, height: number, graphics: Graphics): Item {
  const scale = Math.min((width * (1 - BESIDE_LOGO) - LOGO_GAP) / pixels.width, height / pixels.height);
  const size = { width: pixels.width * scale, height: pixels.height * scale };
  const place = { x: width - size.width, y: (height - size.height) / 2, ...size };
  return placedPicture({ tag: 'artefact', src, ...place }, graphics);
}

/** The tagline in a reversed band; without one, a rule. */
function setTagline({ tagline }: Masthead, { width, theme, structure, setting }: HeadContext): Part {
  const { ink, onDark } = theme.colours;
  if (tagline === undefined) {
    const rule: Item = { kind: 'rule', tag: 'artefact', x1: 0, y1: 0, x2: width, y2: 0, thickness: 2, colour: ink };
    return { items: [rule], height: 0 };
  }
  const size = theme.masthead.tagline;
  const padding = 8;
  const text: LooseText = {
    family: italicFirst(families.text),
    size,
    leading: size * 1.25,
    colour: onDark,
    width: width - padding * 2,
  };
  const set = setText(plainSpans(tagline, structure.add('P', 0)), text, setting);
  const height = set.lineCount * text.leading + size * 0.75;
  const band: Item = { kind: 'rectangle', tag: 'artefact', x: 0, y: 0, width, height, fill: ink };
  return { items: [band, ...placed(set, padding, size * 0.375 + text.leading * 0.76)], height };
}

function setHeadline({ title }: Article, { width, theme, structure, setting }: HeadContext): Part {
  const { size, leading } = theme.headline;
  const direction = directionOf(title);
  const text: LooseText = { family: families.heading, size, leading, colour: theme.colours.ink, width, direction };
  const set = setText(plainSpans(title, structure.add('H1', 0)), text, setting);
  const baseline = size * 1.12;
  return { items: placed(set, 0, baseline), height: baseline + (set.lineCount - 1) * leading };
}

/** The paragraph under the headline, and the space before the body. */
function setStandfirst({ standfirst }: Article, { width, theme, structure, setting }: HeadContext): Part {
  const { size, leading } = theme.standfirst;
  const below = size * 0.85;
  if (!standfirst) return { items: [], height: below };
  const spans = rootSpans(standfirst, 'P', structure, 0);
  const direction = directionOf(spans.map((span) => span.text).join(''));
  const text: LooseText = { family: families.standfirst, size, leading, colour: theme.colours.soft, width, direction };
  const set = setText(spans, text, setting);
  const baseline = leading * 1.28;
  return { items: placed(set, 0, baseline), height: baseline + (set.lineCount - 1) * leading + below };
}

/** Parts one below the other. */
function stacked(parts: readonly Part[]): Part {
  const items: Item[] = [];
  let height = 0;
  for (const part of parts) {
    items.push(...moved(part.items, 0, height));
    height += part.height;
  }
  return { items, height };
}

function placed(set: SetText | undefined, x: number, y: number): Item[] {
  return set ? moved(set.items, x, y) : [];
}
