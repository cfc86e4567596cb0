import type { Article } from '../../article/article.ts';
import { located, placeAt } from '../../problems/place.ts';
import type { Place, Problem } from '../../problems/problem.ts';
import type { Bulletin } from '../../publication/publication.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Change } from '../planning/make-up/changes.ts';
import { type Band, type Hole, isSeen } from '../planning/make-up/made-up.ts';
import type { Proposal } from '../planning/make-up/proposals.ts';
import type { SideOfText } from '../planning/text-sides.ts';
import { NAMES } from '../sheets/layout-problems.ts';
import type { SetPaperPlan } from './lay-out-paper.ts';
import { leftStories, placedStories, sizeOfLeft } from './placed-stories.ts';
import type { PrintedStory } from './story-text.ts';
import { type OverTall, tooTallFor } from './too-tall.ts';

/** What is said of a paper whose stories have no room on its sides: how much it is, and which stories. */
export function overfullProblems(plan: SetPaperPlan, isAllowed: boolean, { bulletin }: Article): readonly Problem[] {
  const all = leftStories(plan);
  const tall = all.flatMap(({ text }) => {
    const cause = tooTallFor(plan, plan.texts.indexOf(text));
    return cause ? [{ text, cause }] : [];
  });
  const left = all.filter((one) => !tall.some(({ text }) => text === one.text));
  const { pages: promised } = bulletin.frontMatter;
  const pages = promised ?? plan.madeUp.sides.length;
  const codes = promised === undefined ? TOO_MANY_CODES : TOO_LONG_CODES;
  const severity = isAllowed ? 'warning' : 'error';
  return [
    ...tall.map(({ text, cause }) => tooTallProblem(text, cause, severity, bulletin)),
    ...left.slice(0, 1).map(
      (): Problem => ({
        severity,
        code: isAllowed ? codes.shown : codes.refused,
        values: { pages, ...sizeOfLeft(left) },
        ...located(bulletin, bulletin.places.pages),
      }),
    ),
    ...left.map(
      ({ text, lines }): Problem => ({
        severity: 'note',
        code: 'story.no-room',
        values: { title: text.title, lines },
        ...located(bulletin, placeOf(text, bulletin)),
      }),
    ),
  ];
}

/** Where the number promises its sides, and where it does not. */
const TOO_LONG_CODES = { refused: 'pages.too-long', shown: 'pages.too-long-shown' } as const;
const TOO_MANY_CODES = { refused: 'pages.too-many', shown: 'pages.too-many-shown' } as const;

/** What no empty side would hold: neither fewer words elsewhere nor more sides help. */
function tooTallProblem(
  text: PrintedStory,
  { what, span, lines, depth, row }: OverTall,
  severity: Problem['severity'],
  bulletin: Bulletin,
): Problem {
  const offset = row?.origin?.offset;
  const block = NAMES[row?.origin?.name ?? 'text'];
  return {
    severity,
    code: TOO_TALL_CODES[what],
    values: { title: text.title, block, columns: span, lines, depth },
    ...located(bulletin, offset === undefined ? placeOf(text, bulletin) : placeAt(bulletin.source, offset)),
  };
}

const TOO_TALL_CODES: Readonly<Record<OverTall['what'], Problem['code']>> = {
  story: 'story.too-tall',
  head: 'story.head-too-tall',
  row: 'story.block-too-tall',
};

/** What stays empty though it should not, and the change that would close it, where there is one. */
export function holeProblems(
  { texts, madeUp }: SetPaperPlan,
  proposals: readonly Proposal[],
  { bulletin }: Article,
): readonly Problem[] {
  return holesByStory(madeUp.holes.filter(isSeen)).flatMap((holes): Problem[] => {
    const { story, side } = itemAt(holes, 0);
    const text = texts[story];
    if (!text) return [];
    // That a story might fill what is empty below itself says nothing to its author.
    const proposal = proposals.find(
      ({ hole, change }) =>
        holes.includes(hole) &&
        (change.kind !== 'filler' || change.story !== story) &&
        isFor(texts[change.story], change),
    );
    const changed = proposal && texts[proposal.change.story];
    const lines = holes.reduce((sum, hole) => sum + hole.lines, 0);
    const values = { title: text.title, lines, side: side + 1 };
    return [
      {
        severity: 'note',
        code: proposal && changed ? holeCode(proposal.change.kind, changed) : 'story.hole',
        values: proposal
          ? { ...values, ...amountOf(proposal.change), story: changed?.title ?? '', left: proposal.linesAfter }
          : values,
        ...located(bulletin, placeOf(text, bulletin)),
      },
    ];
  });
}

/** What is empty below a story and beside it on one side is one thing to its author. */
function holesByStory(holes: readonly Hole[]): readonly (readonly Hole[])[] {
  const found = new Map<string, Hole[]>();
  for (const hole of holes) {
    const key = `${hole.story} ${hole.side}`;
    found.set(key, [...(found.get(key) ?? []), hole]);
  }
  return [...found.values()];
}

/** Nobody makes furniture longer or shorter, or leaves it out where it has no room: it says what there is to say. */
function isFor(text: PrintedStory | undefined, { kind }: Change): boolean {
  return text?.story.kind === 'story' || kind === 'span';
}

/** The same change is written in another way where a story has its title in a front matter, and for furniture. */
function holeCode(kind: Change['kind'], { story, head }: PrintedStory): Problem['code'] {
  if (kind === 'span' && story.kind !== 'story') return 'story.hole-span-of-furniture';
  const isInText = head.some(({ role, origin }) => role === 'headline' && origin.offset !== undefined);
  if (isInText || kind === 'longer' || kind === 'shorter') return HOLE_CODES[kind];
  return kind === 'span' ? 'story.hole-span-in-front' : 'story.hole-filler-in-front';
}

const HOLE_CODES: Readonly<Record<Change['kind'], Problem['code']>> = {
  span: 'story.hole-span',
  longer: 'story.hole-longer',
  shorter: 'story.hole-shorter',
  filler: 'story.hole-filler',
};

/** How wide a story would be, or by how many lines it would be changed. */
function amountOf(change: Change): { readonly amount: number } {
  return { amount: change.kind === 'span' ? change.span : change.kind === 'filler' ? 0 : change.lines };
}

/** Where a story stands though its author wants it elsewhere, and what stands there. */
function unobeyedProblems({ texts, madeUp }: SetPaperPlan, { bulletin }: Article): readonly Problem[] {
  const storiesOf = (bands: readonly Band[]) =>
    bands.flatMap(({ cells }) => cells.flatMap(({ modules }) => modules.map(({ story }) => story)));
  return (madeUp.unobeyed ?? []).flatMap((story): Problem[] => {
    const text = texts[story];
    const stands = madeUp.sides.findIndex(({ bands }) => storiesOf(bands).includes(story));
    if (!text || stands < 0) return [];
    const { place, side: asked } = text.story;
    const wanted = asked === undefined ? stands : Math.min(asked, madeUp.sides.length) - 1;
    const bands = madeUp.sides[wanted]?.bands ?? [];
    const there = storiesOf(place === 'top' ? bands.slice(0, 1) : place === 'foot' ? bands.slice(-1) : bands);
    const other = there.find((one) => one !== story);
    // By chance it may stand where it should.
    if (other === undefined || (stands === wanted && there.includes(story))) return [];
    const values = { title: text.title, side: wanted + 1, other: texts[other]?.title ?? '', stands: stands + 1 };
    return [
      {
        severity: 'warning',
        code: UNOBEYED_CODES[place ?? 'side'],
        values,
        ...located(bulletin, placeOf(text, bulletin)),
      },
    ];
  });
}

const UNOBEYED_CODES: Readonly<Record<'top' | 'foot' | 'side', Problem['code']>> = {
  top: 'story.top-taken',
  foot: 'story.foot-taken',
  side: 'story.side-taken',
};

/** Wishes of authors that no page can grant: more columns than it has, a side that is not there, a place that others need. */
export function wishProblems(plan: SetPaperPlan, columns: number, article: Article): readonly Problem[] {
  const { texts, madeUp } = plan;
  const { bulletin } = article;
  const sides = madeUp.sides.length;
  const tooMuch = texts.flatMap((text): Problem[] => {
    const { span, side } = text.story;
    const place = located(bulletin, placeOf(text, bulletin));
    const { title } = text;
    return [
      ...(typeof span === 'number' && span > columns
        ? [{ severity: 'warning', code: 'story.span-too-wide', values: { title, span, columns }, ...place } as const]
        : []),
      ...(side !== undefined && side > sides
        ? [{ severity: 'warning', code: 'story.no-such-side', values: { title, side, sides }, ...place } as const]
        : []),
    ];
  });
  return [...tooMuch, ...unobeyedProblems(plan, article)];
}

/** Places where the author lets a story go on elsewhere, and at which it does not. */
export function unusedPartings(plan: SetPaperPlan, { bulletin }: Article): readonly Problem[] {
  return placedStories(plan).flatMap(({ text, parts }) => {
    const used = new Set(parts.slice(0, -1).map(endOf));
    return text.flow.blocks.flatMap((block): readonly Problem[] => {
      if (block.kind !== 'break' || block.to !== 'story' || block.offset === undefined || used.has(block.offset))
        return [];
      const place = placeAt(bulletin.source, block.offset);
      return [
        { severity: 'note', code: 'continued.unused', values: { title: text.title }, ...located(bulletin, place) },
      ];
    });
  });
}

/** Where the author has written that a part may end, if it ends there. */
function endOf({ regions }: SideOfText): number | undefined {
  return regions.at(-1)?.filling.columns.at(-1)?.rows.at(-1)?.breakOffset;
}

/** Where a story begins in the file: its headline, or else what stands there first. */
function placeOf({ head, story }: PrintedStory, { source }: Bulletin): Place | undefined {
  const headline = head.find(({ role }) => role === 'headline');
  const offset = headline?.origin.offset ?? story.element.position?.start.offset;
  return offset === undefined ? undefined : placeAt(source, offset);
}
