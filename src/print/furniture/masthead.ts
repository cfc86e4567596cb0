import type { Article, Masthead } from '../../article/article.ts';
import { lettersOn } from '../../colour/contrast.ts';
import { directionOf } from '../../typography/direction.ts';
import type { StructureBuilder } from '../blocks/structure.ts';
import type { Item } from '../display-list.ts';
import { clearBaselines, inkReach } from '../lettering/line-ink.ts';
import type { Graphics } from '../lettering/set-graphic.ts';
import { itemsByLine, type LooseText, plainSpans, rootSpans, type SetText, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { families, italicFirst, type PrintTheme } from '../theme.ts';
import type { HeadContext, Part } from './head-part.ts';
import { setName } from './masthead-name.ts';

/** What stands across all columns at the head of the first side, from y = 0 down. */
export interface Head {
  readonly items: readonly Item[];
  /** Where the body may begin. */
  readonly height: number;
  /** Top of the headline, for the outline. */
  readonly headlineY: number;
}

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
  const kicker = setKicker(article.masthead, context);
  const masthead = stacked([
    kicker,
    setName(article.masthead, inkBelow(kicker, setting), context),
    setTagline(article.masthead, context),
  ]);
  const whole = stacked([masthead, setHeadline(article, context), setStandfirst(article, context)]);
  return { ...whole, headlineY: masthead.height };
}

/** How far the ink of a part's letters reaches below its foot; negative: how much white there is. */
function inkBelow({ items, height }: Part, { shaper }: SettingContext): number {
  return inkReach(items, shaper).below - height;
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
    colour: lettersOn(ink, [onDark]),
    width: width - padding * 2,
  };
  const set = setText(plainSpans(tagline, structure.add('P', 0)), text, setting);
  const height = set.lineCount * text.leading + size * 0.75;
  const band: Item = { kind: 'rectangle', tag: 'artefact', ground: 'band', x: 0, y: 0, width, height, fill: ink };
  return { items: [band, ...placed(set, padding, size * 0.375 + text.leading * 0.76)], height };
}

/** Least white between an accent and the letter above it, in ems. */
const HEADLINE_CLEARANCE = 0.04;

function setHeadline({ title }: Article, { width, theme, structure, setting }: HeadContext): Part {
  const { size, leading } = theme.headline;
  const direction = directionOf(title);
  const text: LooseText = { family: families.heading, size, leading, colour: theme.colours.ink, width, direction };
  const set = setText(plainSpans(title, structure.add('H1', 0)), text, setting);
  const baseline = size * 1.12;
  const lines = itemsByLine(set, setting);
  const baselines = clearBaselines(lines, leading, size * HEADLINE_CLEARANCE, setting.shaper);
  const items = lines.flatMap((line, index) => moved(line, 0, baseline + (baselines[index] ?? 0)));
  return { items, height: baseline + (baselines.at(-1) ?? 0) };
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
