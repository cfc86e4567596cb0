import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { InBothLanguages } from '../../messages/fill-in.ts';
import type { Report } from '../../problems/report.ts';
import { replaceAt } from '../replace-at.ts';
import { dataOf, hasClass, hasData, removeProperties } from '../vocabulary.ts';
import { furnitureKind, PLACING } from './story-heads.ts';

/** Tells once of a letter that has several titles of the first level what would make stories of them. */
export function reportManyTitles(body: Root, report: Report): void {
  const titles = body.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'h1');
  const second = titles[1];
  if (second) report('note', 'story.in-letter', { count: titles.length }, second.position?.start.offset);
}

/** Takes out of a letter what only a story of a paper has, in place: what it says stays. */
export function withoutStoryWords(body: Root, report: Report): void {
  visit(body, 'element', (element, index, parent) => {
    reportPlacing(element, 'furniture.in-letter', report);
    if (hasClass(element, 'standfirst')) {
      removeProperties(element, ['className']);
      report('warning', 'standfirst.in-letter', {}, element.position?.start.offset);
    } else if (dataOf(element, 'dataBreak') === 'story') {
      report('warning', 'continued.in-letter', {}, element.position?.start.offset);
      return [SKIP, replaceAt(parent, index)];
    }
    return undefined;
  });
}

/** Lets standfirsts and ends of parts be in a paper only where they mean something, in place: the words stay. */
export function withoutMisplaced(body: Root, report: Report): void {
  visit(body, 'element', (element, index, parent) => {
    if (element.tagName === 'header') return SKIP;
    const isInStory = parent?.type === 'element' && hasClass(parent, 'story');
    if (!hasClass(element, 'story')) reportPlacing(element, 'furniture.not-placed', report);
    if (hasClass(element, 'standfirst')) {
      removeProperties(element, ['className']);
      report('warning', 'standfirst.not-first', {}, element.position?.start.offset);
    } else if (dataOf(element, 'dataBreak') === 'story' && !isInStory) {
      report('warning', 'continued.inside', {}, element.position?.start.offset);
      return [SKIP, replaceAt(parent, index)];
    }
    return undefined;
  });
}

const NAMES: Readonly<Record<NonNullable<ReturnType<typeof furnitureKind>>, InBothLanguages>> = {
  contents: { fr: 'sommaire', en: 'contents' },
  briefs: { fr: 'brèves', en: 'briefs' },
  colophon: { fr: 'ours', en: 'colophon' },
};

function reportPlacing(element: Element, code: 'furniture.in-letter' | 'furniture.not-placed', report: Report): void {
  const kind = furnitureKind(element);
  if (kind && PLACING.some((key) => hasData(element, key)))
    report('note', code, { name: NAMES[kind] }, element.position?.start.offset);
}
