import type { Element, Properties } from 'hast';

/*
 * The class names and data attributes of an article's elements. Markdown and its directives write them; the web
 * edition, the print edition and the preview read them. They are written and read by the functions of this file
 * alone, so that a misspelt name does not compile.
 */

/** Names of classes. The style sheet has rules for most of them. */
export const CLASS_NAMES = [
  // Directives write these.
  'agenda',
  'all-small-caps',
  'box',
  'box-title',
  'break',
  'by-line',
  'chart',
  'credit',
  'hour',
  'interview',
  'key-figure',
  'key-number',
  'photos',
  'poem',
  'pull-quote',
  'qr',
  'question',
  'signed',
  'small-caps',
  'source',
  'speaker',
  'stanza',
  'unit',
  'verse',
  'wide',
  // What makes stories of a text writes these.
  'brief',
  'briefs',
  'colophon',
  'contents',
  'kicker',
  'standfirst',
  'story',
  // `mdast-util-to-hast` writes these, for notes and for lists of things to do.
  'contains-task-list',
  'data-footnote-backref',
  'footnotes',
  'task-list-item',
  // The web edition writes these.
  'band',
  'beside',
  'keep',
  'photo-row',
  'scroll',
  'small-picture',
  'unseen',
] as const;

export type ClassName = (typeof CLASS_NAMES)[number];

/** Data attributes, by hast's names: `dataSpan` is `data-span` in HTML. */
export const DATA_ATTRIBUTES = [
  // Directives, figures and headings write these.
  'dataAlt',
  'dataBreak',
  'dataFile',
  'dataHeight',
  'dataKind',
  'dataPlace',
  'dataSpan',
  'dataValue',
  'dataWidth',
  // What makes stories of a text writes these: see decision 19.
  'dataFiller',
  'dataGround',
  'dataInitial',
  'dataOnly',
  'dataPageOf',
  'dataRank',
  'dataSide',
  // Columns of figures of tables have these.
  'dataFigures',
  'dataLacks',
  // `mdast-util-to-hast` writes these, for notes.
  'dataFootnoteBackref',
  'dataFootnoteRef',
  'dataFootnotes',
  // The web edition writes these: how much wider than high a picture is, and what stands only on a screen.
  'dataRatio',
  'dataWebOnly',
  // The web edition of a preview writes these: where an element stands in the bulletin's file.
  'dataColumn',
  'dataLine',
  'dataSource',
] as const;

export type DataAttribute = (typeof DATA_ATTRIBUTES)[number];

/** What data attributes say. An empty text says no more than that the attribute is there. */
export type DataValues = Partial<Readonly<Record<DataAttribute, string | number>>>;

/** The properties of an element of a class, and what its data attributes say. */
export function ofClass(name: ClassName, data: DataValues = {}): DataValues & { readonly className: ClassName[] } {
  return { className: [name], ...data };
}

/** As `ofClass`, for an element of several classes. */
export function ofClasses(
  names: readonly ClassName[],
  data: DataValues = {},
): DataValues & { readonly className: ClassName[] } {
  return { className: [...names], ...data };
}

/** The properties of an element that has data attributes and no class. */
export function ofData(data: DataValues): DataValues {
  return data;
}

/** Whether an element has a class. */
export function hasClass({ properties }: Element, name: ClassName): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/** Whether an element is of no class at all. */
export function isClassless({ properties }: Element): boolean {
  return properties.className === undefined;
}

/** What a data attribute of an element says; undefined where the element does not have it. */
export function dataOf({ properties }: Element, name: DataAttribute): Properties[string] {
  return properties[name];
}

/** Whether an element has a data attribute, whatever it says. */
export function hasData(element: Element, name: DataAttribute): boolean {
  return dataOf(element, name) !== undefined;
}

/** Those properties of an element that name its class and what some data attributes say. */
export function markingOf({ properties }: Element, names: readonly ('className' | DataAttribute)[]): Properties {
  return Object.fromEntries(names.map((name) => [name, properties[name]]));
}

/** Takes class and data attributes away from an element, in place. */
export function removeProperties({ properties }: Element, names: readonly ('className' | DataAttribute)[]): void {
  for (const name of names) delete properties[name];
}

/** The name of a data attribute as HTML has it: `data-web-only` for `dataWebOnly`. */
export function htmlName(name: DataAttribute): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
