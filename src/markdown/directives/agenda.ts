import type { BlockContent, DefinitionContent, Emphasis, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import type { Report } from '../../problems/report.ts';
import { ofClass } from '../vocabulary.ts';
import { type BlockDirective, type DirectiveContent, type NumberInHand, spanAttribute } from './block-directive.ts';
import { type DateInText, findDate } from './dates.ts';
import { cutInline, inlineText, textless } from './inline.ts';
import { boxTitle, columnsDirective } from './set-apart.ts';

/** Characters that are searched for a date: more than a date with weekday, year and hours has. */
const LONGEST_DATE = 120;

/** What takes place, and when: each item of its list begins with a date. */
export const agendaDirective: BlockDirective = {
  names: ['agenda', 'calendrier', 'calendar', 'diary'],
  form: 'container',
  takesLabel: true,
  attributes: [spanAttribute],
  make: (parsed, number, report) => {
    const { label, content, attributes } = parsed;
    if (!content.some(isList))
      report('warning', 'agenda.no-list', { name: parsed.name }, parsed.position?.start.offset);
    const dated = content.map((block) => (isList(block) ? datedList(block, number, report) : block));
    const blocks = label ? [boxTitle(label), ...dated] : dated;
    return attributes.span ? columnsDirective.make({ ...parsed, content: blocks }, number, report) : blocks;
  },
};

function isList(block: DirectiveContent): block is List {
  return block.type === 'list' && block.ordered !== true;
}

function datedList(list: List, number: NumberInHand, report: Report): List {
  const children = list.children.map((item) => datedItem(item, number, report));
  return { ...list, children, data: { hProperties: ofClass('agenda') } };
}

/** An item with its date in an element of its own. An item without a date stays as it is. */
function datedItem(item: ListItem, number: NumberInHand, report: Report): ListItem {
  const [first, ...others] = item.children;
  const date = first?.type === 'paragraph' && isPlainItem(item) ? dateOf(first, item, number, report) : undefined;
  if (first?.type !== 'paragraph' || !date) return item;
  const [before, rest] = cutInline(first.children, date.end, number.source);
  // A call of a note, or a picture, right behind the date belongs to the date. One inside the separator is kept when the separator goes.
  const isDates = (node: PhrasingContent) => textless(node).length > 0 && inlineText([node]) === '';
  const other = rest.findIndex((node) => !isDates(node));
  const behindDate = other < 0 ? rest.length : other;
  const ofDate = [...before, ...rest.slice(0, behindDate)];
  const [parting, event] = cutInline(rest.slice(behindDate), date.next - date.end, number.source);
  const kept = parting.flatMap(textless);
  const after: PhrasingContent[] = kept.length > 0 ? [...kept, { type: 'text', value: ' ' }, ...event] : event;
  return { ...item, spread: false, children: [timeOf(ofDate, date, number.source), ...eventOf(first, after, others)] };
}

function isPlainItem({ checked }: ListItem): boolean {
  return checked === null || checked === undefined;
}

function dateOf(
  paragraph: Paragraph,
  item: ListItem,
  { lang, date: issue }: NumberInHand,
  report: Report,
): DateInText | undefined {
  const offset = item.position?.start.offset;
  const text = inlineText(paragraph.children);
  const found = findDate(text.slice(0, LONGEST_DATE), { lang, issue });
  if (found?.kind === 'date') {
    const { end, rightDay } = found;
    if (rightDay !== undefined)
      report('warning', 'agenda.weekday', { text: text.slice(0, end), day: rightDay }, offset);
    return found;
  }
  if (found) report('warning', 'agenda.no-such-day', { text: found.text }, offset);
  else report('note', 'agenda.no-date', { text: beginningOf(text) }, offset);
  return undefined;
}

/** Characters that a message repeats of a line: enough to tell it from the others. */
const QUOTED = 40;

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED)}…`;
}

// Markdown has neither `time` nor events: `data` says which element a node becomes.

function timeOf(children: PhrasingContent[], { datetime, hour }: DateInText, source: string): Paragraph {
  const data = { hName: 'time', hProperties: { dateTime: datetime } };
  if (hour === undefined) return { type: 'paragraph', children, data };
  const [day, clock] = cutInline(children, hour, source);
  return { type: 'paragraph', children: [...day, hourOf(clock)], data };
}

/** The hour of a date in an element of its own: where the two have no room side by side, they part between them. */
function hourOf(children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', children, data: { hName: 'span', hProperties: ofClass('hour') } };
}

/** A line of text, or blocks of any kind. */
function eventOf(
  first: Paragraph,
  rest: PhrasingContent[],
  others: readonly (BlockContent | DefinitionContent)[],
): BlockContent[] {
  const paragraph: Paragraph = { ...first, children: rest };
  const has = inlineText(rest).trim() !== '' || rest.some(({ type }) => type !== 'text');
  if (others.length === 0) return has ? [{ ...paragraph, data: { hName: 'span' } }] : [];
  return [{ type: 'blockquote', data: { hName: 'div' }, children: has ? [paragraph, ...others] : [...others] }];
}
