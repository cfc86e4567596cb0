import { lettersOn } from '../../colour/contrast.ts';
import { pageTranslator } from '../../messages/page-translator.ts';
import { itemAt } from '../../sequence/item-at.ts';
import { directionOf } from '../../typography/direction.ts';
import { namedSigns } from '../blocks/named-signs.ts';
import { headlineWords } from '../lettering/headline-words.ts';
import { clearBaselines, inkReach } from '../lettering/line-ink.ts';
import { itemsByLine, type LooseText, plainSpans, rootSpans, type SetText, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { Span } from '../paragraphs/text-style.ts';
import type { PrintJob } from '../print-job.ts';
import { readsFromRight } from '../reads-from-right.ts';
import { addNode, type SetItem, type StructureNode, structureNode } from '../structure-tree.ts';
import { families, italicFirst } from '../theme.ts';
import { setName } from './masthead-name.ts';
import { type SetPart, stacked } from './set-part.ts';

/** Wider than any text. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** What stands across all columns at the head of the first side; the body may begin below it. */
export interface Head extends SetPart {
  /** Top of the headline, for the outline. */
  readonly headlineY: number;
  /** Lines of the grid by which the white at its foot may grow, so that the first side is full. */
  readonly stretchLines: number;
}

/** Sets kicker, name, tagline, headline and standfirst. */
export function setHead(job: PrintJob): Head {
  const kicker = setKicker(job);
  const masthead = stacked([kicker, setName(inkBelow(kicker, job), job), setTagline(job)]);
  const whole = stacked([masthead, setHeadline(job), setStandfirst(job)]);
  return { ...whole, headlineY: masthead.height, stretchLines: job.theme.standfirst.stretchLines };
}

/** Sets the head of a paper: kicker, name and tagline. Headline and standfirst are those of its first story. */
export function setPaperHead(job: PrintJob): Head {
  const kicker = setKicker(job, job.article.bulletin.frontMatter.pages);
  const below: SetPart = { items: [], height: BELOW_TAGLINE, tags: [] };
  const whole = stacked([kicker, setName(inkBelow(kicker, job), job, 'H1'), setTagline(job), below]);
  return { ...whole, headlineY: 0, stretchLines: 0 };
}

/** Below the tagline of a paper, in points. */
const BELOW_TAGLINE = 10;

/** How far the ink of a part's letters reaches below its foot; negative: how much white there is. */
function inkBelow({ items, height }: SetPart, { shaper }: PrintJob): number {
  return inkReach(items, shaper).below - height;
}

/**
 * Section where lines of the number begin, number and date where they end, and behind them how many pages there are, which only paper has:
 * who picks up one sheet of several knows that others belong to it.
 */
function setKicker(job: PrintJob, pages = 1): SetPart {
  const { theme, geometry } = job;
  const { section, issue } = job.article.masthead;
  const { width } = geometry;
  const size = theme.masthead.kicker;
  const half = width / 2 - 6;
  const text: LooseText = {
    family: families.standfirst,
    size,
    leading: size * 1.2,
    colour: theme.colours.ink,
    width: half,
    capitals: true,
    balanced: true,
  };
  const [sectionTag, issueTag] = [structureNode('P'), structureNode('P')];
  const isFromRight = readsFromRight(job.article);
  const [atBegin, atEnd] = isFromRight ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const sectionText = { ...text, align: atBegin, direction: directionOf(section ?? '') };
  const named =
    section === undefined
      ? undefined
      : setText(namedSigns(plainSpans(section, sectionTag), job.lang), sectionText, job);
  const issueSpans = [...plainSpans(issue, issueTag), ...(pages > 1 ? pagesSpans(pages, issueTag, job.lang) : [])];
  const dated = setText(issueSpans, { ...text, align: atEnd }, job);
  const lines = Math.max(named?.lineCount ?? 1, dated.lineCount);
  const baseline = size * 0.8;
  return {
    items: [
      ...placed(named, isFromRight ? width - half : 0, baseline),
      ...placed(dated, isFromRight ? 0 : width - half, baseline),
    ],
    height: baseline + (lines - 1) * text.leading + 8,
    tags: named ? [sectionTag, issueTag] : [issueTag],
  };
}

/** « – 4 pages » */
function pagesSpans(pages: number, issueTag: StructureNode, lang: string): Span[] {
  const words = pageTranslator(lang)('sheet.issue.pages', { pages });
  return plainSpans(` ${words}`, addNode(issueTag, 'Span', { isOnlyPaper: true }));
}

/** The tagline in a reversed band; without one, a rule. */
function setTagline(job: PrintJob): SetPart {
  const { theme, geometry } = job;
  const { width } = geometry;
  const { tagline } = job.article.masthead;
  const { ink, onDark } = theme.colours;
  if (tagline === undefined) {
    const rule: SetItem = { kind: 'rule', tag: 'artefact', x1: 0, y1: 0, x2: width, y2: 0, thickness: 2, colour: ink };
    return { items: [rule], height: 0, tags: [] };
  }
  const size = theme.masthead.tagline;
  const padding = 8;
  const text: LooseText = {
    family: italicFirst(families.text),
    size,
    leading: size * 1.25,
    colour: lettersOn(ink, [onDark]),
    width: width - padding * 2,
    balanced: true,
    align: readsFromRight(job.article) ? 'right' : 'left',
    direction: directionOf(tagline),
  };
  const tag = structureNode('P');
  const set = setText(namedSigns(plainSpans(tagline, tag), job.lang), text, job);
  const height = set.lineCount * text.leading + size * 0.75;
  const band: SetItem = { kind: 'rectangle', tag: 'artefact', ground: 'band', x: 0, y: 0, width, height, fill: ink };
  return { items: [band, ...placed(set, padding, size * 0.375 + text.leading * 0.76)], height, tags: [tag] };
}

/** Least white between an accent and the letter above it, in ems. */
const HEADLINE_CLEARANCE = 0.04;
/** Height of the heading face's capitals, in ems. */
const HEADLINE_CAPITALS = 0.7;
/** White between the band above and the capitals of the headline, and at least between it and their accents, in ems. */
const ABOVE_HEADLINE = 0.66;
const ABOVE_ACCENTS = 0.4;

function setHeadline(job: PrintJob): SetPart {
  const { theme, geometry } = job;
  const { headline, title } = job.article;
  const tag = structureNode('H1');
  const spans = rootSpans(headline, tag, job.lang);
  const text: LooseText = {
    family: families.headline,
    ...headlineSize(spans, job),
    colour: theme.colours.ink,
    width: geometry.width,
    direction: directionOf(title),
    balanced: true,
  };
  const { size, leading } = text;
  const lines = itemsByLine(setText(spans, text, job), job);
  const reach = inkReach(lines[0] ?? [], job.shaper).above;
  const baseline = Math.max((ABOVE_HEADLINE + HEADLINE_CAPITALS) * size, reach + ABOVE_ACCENTS * size);
  const baselines = clearBaselines(lines, leading, size * HEADLINE_CLEARANCE, job.shaper);
  const items = lines.flatMap((line, index) => moved(line, 0, baseline + itemAt(baselines, index)));
  return { items, height: baseline + (baselines.at(-1) ?? 0), tags: [tag] };
}

/** Lines of a headline are no nearer to each other than this, in ems, where a theme makes it larger and says no more. */
const LEAST_LEADING = 0.95;
/** Added to the width of a word, so that rounding does not divide it. */
const ROUNDING = 0.01;

/** The size and leading of the headline: smaller, as far as the theme allows, where a word of it is wider than the sheet's text. */
function headlineSize(spans: readonly Span[], job: PrintJob): Pick<LooseText, 'size' | 'leading'> {
  const { size, leading, smallest } = job.theme.headline;
  const text: LooseText = { family: families.headline, size, leading, colour: job.theme.colours.ink, width: UNBOUNDED };
  const widths = headlineWords(spans).map((word) => setText(word, text, job).width);
  const share = (job.geometry.width - ROUNDING) / Math.max(1, ...widths);
  const own = Math.min(size, Math.max(smallest, size * share));
  return { size: own, leading: Math.max(leading / size, LEAST_LEADING) * own };
}

/** The paragraph under the headline, and the space before the body. */
function setStandfirst(job: PrintJob): SetPart {
  const { theme, geometry } = job;
  const { standfirst } = job.article;
  const { size, leading } = theme.standfirst;
  const below = size * 0.85;
  if (!standfirst) return { items: [], height: below, tags: [] };
  const tag = structureNode('P');
  const spans = rootSpans(standfirst, tag, job.lang);
  const text: LooseText = {
    family: families.standfirst,
    size,
    leading,
    colour: theme.colours.soft,
    width: geometry.width,
    balanced: true,
    direction: directionOf(spans.map((span) => span.text).join('')),
  };
  const set = setText(spans, text, job);
  const baseline = leading * 1.28;
  const height = baseline + (set.lineCount - 1) * leading + below;
  return { items: placed(set, 0, baseline), height, tags: [tag] };
}

function placed(set: SetText | undefined, x: number, y: number): SetItem[] {
  return set ? moved(set.items, x, y) : [];
}
