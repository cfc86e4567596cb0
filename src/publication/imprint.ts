import { pageTranslator } from '../messages/page-translator.ts';
import { applyTypography } from '../typography/apply-typography.ts';
import { NBSP } from '../typography/characters.ts';
import { type Direction, directionOf } from '../typography/direction.ts';
import type { Publication } from './publication.ts';
import { wholeWebAddress } from './web-address.ts';

/** What the foot of every sheet and page says of the publication, set right. */
export interface Imprint {
  /** The publication's name. */
  readonly publication: string;
  /** Who publishes and where to reach them, in the order in which it is shown; absent: nothing is said of it. */
  readonly publisher?: readonly ImprintItem[];
  /** Who answers for it and who prints it, in this order; absent: nobody is named. */
  readonly credits?: readonly string[];
  /** The line that the law or custom asks for. */
  readonly legal?: string;
}

/** One thing that is said of the publisher. */
export interface ImprintItem {
  readonly kind: 'organisation' | 'address' | 'phone' | 'email' | 'web';
  /** Its text from first to last. */
  readonly parts: readonly ImprintPart[];
}

export interface ImprintPart {
  readonly text: string;
  /** Where it leads: `mailto:`, `tel:`, `http:` or `https:`. */
  readonly href?: string;
}

/** The imprint of a publication in the typography of a language. */
export function imprintOf(publication: Publication, lang: string): Imprint {
  const right = (text: string) => applyTypography(text, lang, publication.typography);
  const publisher = publisherOf(publication, right);
  const credits = creditsOf(publication, lang).map(right);
  const { name, legal } = publication;
  return {
    publication: right(name),
    ...(publisher.length > 0 && { publisher }),
    ...(credits.length > 0 && { credits }),
    ...(legal !== undefined && { legal: right(legal) }),
  };
}

/** A name may be written with what its owner does: « Directrice : … », « Imprimerie … », « par nos soins ». */
const SAYS_ROLE = {
  publisher:
    /^(?:direct(?:eur|rice|ion|or)|responsable|gérante?|édit(?:eur|rice)|publi(?:é|cation|shed)|editor|responsible)|:/i,
  printer: /^(?:imprim|impres|print|druck|gedruckt|stampa|tipograf)/i,
  by: /^(?:par|by)\s+/i,
} as const;

function creditsOf({ publisher, printer }: Publication, lang: string): readonly string[] {
  const say = pageTranslator(lang);
  return [
    ...(publisher === undefined
      ? []
      : [SAYS_ROLE.publisher.test(publisher) ? publisher : say('sheet.publisher', { name: publisher })]),
    ...(printer === undefined
      ? []
      : [
          SAYS_ROLE.printer.test(printer) ? printer : say('sheet.printer', { name: printer.replace(SAYS_ROLE.by, '') }),
        ]),
  ];
}

/** The words of one thing that is said of the publisher. */
export function textOfItem({ parts }: ImprintItem): string {
  return parts.map(({ text }) => text).join('');
}

/** How it runs as a whole: as most of its words do; what is dialled or typed is the same everywhere. */
export function directionOfImprint({ publication, publisher = [], credits = [], legal = '' }: Imprint): Direction {
  const words = publisher.filter(({ kind }) => kind === 'organisation' || kind === 'address').map(textOfItem);
  return directionOf([publication, ...words, ...credits, legal].join(' '));
}

/** `mailto:` an address, with what may not stand in one encoded (RFC 6068). */
export function mailtoAddress(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}

function publisherOf(
  { name, organisation, contact = {} }: Publication,
  right: (text: string) => string,
): readonly ImprintItem[] {
  const { address, phone, email, web } = contact;
  const items: ImprintItem[] = [];
  const add = (kind: ImprintItem['kind'], ...parts: ImprintPart[]) => items.push({ kind, parts });
  // A publication that is called what its publisher is called says it once.
  if (organisation !== undefined && oneLine(organisation) !== oneLine(name))
    add('organisation', { text: right(oneLine(organisation)) });
  if (address !== undefined) add('address', { text: right(lineOfAddress(address)) });
  if (phone !== undefined) add('phone', ...phoneParts(right(oneLine(phone))));
  if (email !== undefined) add('email', { text: email, href: mailtoAddress(email) });
  if (web !== undefined) add('web', { text: shortWebAddress(web), href: new URL(wholeWebAddress(web)).href });
  return items;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, (space) => (/^[\u00A0\u202F]+$/.test(space) ? space : ' ')).trim();
}

/** An address as it stands on an envelope runs on in one line, with commas. */
function lineOfAddress(address: string): string {
  const lines = address.split(/\s*\n\s*/).map(oneLine);
  return lines
    .filter((line) => line !== '')
    .reduce((before, line) => `${before}${/[,;:–-]$/.test(before) ? ' ' : ', '}${line}`);
}

/** Figures with a space or a mark between them at most, some in brackets: « +33 (0)1 23 45 67 89 ». */
const PHONE_NUMBER = /\+?(?:\(\+?\d{1,4}\)|\d)(?:[ \u00A0\u202F.\-\u2010\u2011/]?(?:\(\d{1,4}\)|\d))*/g;
/** A number that is called from elsewhere has eight figures or more, and never more than fifteen (ITU-T E.164, 6). */
const FIGURES = { least: 8, most: 15 };
/** « 3949 », where nothing else stands. */
const SHORT_NUMBER = /^\d{3,7}$/;

/** A telephone number can be called, whatever stands around it, and is never parted. */
function phoneParts(text: string): ImprintPart[] {
  const parts: ImprintPart[] = [];
  let done = 0;
  const add = (start: number, part: ImprintPart) => {
    if (start > done) parts.push({ text: text.slice(done, start) });
    parts.push(part);
  };
  for (const { index, 0: number } of text.matchAll(PHONE_NUMBER)) {
    const called = calledNumber(number);
    const isShort = number === text && SHORT_NUMBER.test(called);
    if (!isShort && (countFigures(called) < FIGURES.least || countFigures(called) > FIGURES.most)) continue;
    add(index, { text: number.replaceAll(' ', NBSP), href: `tel:${called}` });
    done = index + number.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return parts;
}

/** As it is dialled (RFC 3966): the zero in brackets belongs to calls within the country only. */
function calledNumber(number: string): string {
  const isGlobal = /^\(?\+/.test(number);
  const figures = (isGlobal ? number.replace('(0)', '') : number).replace(/\D/g, '');
  return isGlobal ? `+${figures}` : figures;
}

function countFigures(number: string): number {
  return number.replace(/\D/g, '').length;
}

/** An address of the web as one says it: without what every browser puts before it. */
function shortWebAddress(web: string): string {
  return web.replace(/^https?:\/\//i, '').replace(/^([^/?#]+)\/$/, '$1');
}
