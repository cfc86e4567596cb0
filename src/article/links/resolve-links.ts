import type { Element, Parents, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isNoteLink } from '../../markdown/note-links.ts';
import type { ProblemCode } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import { findNumbers, type NumberedFiles } from '../../publication/find-numbers.ts';
import { knownName } from '../../publication/known-name.ts';
import { filesOfNumber, nameInPublication, namesOfNumber } from '../../publication/numbered-files.ts';
import type { Bulletin, Publication } from '../../publication/publication.ts';
import type { Article } from '../article.ts';
import { bodySetting, couponOf } from '../body-setting.ts';
import { readAddress } from './address.ts';
import { anchorsOf, findAnchor } from './anchors.ts';
import { anchorsOfNumber } from './far-anchors.ts';
import { type FoundTarget, findTarget, type Target, type TargetSetting } from './find-target.ts';
import { hrefsOf } from './hrefs.ts';
import { type LinkedFileMemory, linkedFileReader } from './linked-file.ts';

/** A part of a number's text, and who is told what is wrong with its links. */
export interface LinkedText {
  readonly tree: Root;
  readonly report: Report;
}

/** What must be known to find where links lead. */
export interface LinkSetting {
  readonly publication: Publication;
  readonly bulletin: Bulletin;
  /** What is known of the publication's folder, which is then not looked through again. */
  readonly found?: NumberedFiles | undefined;
  readonly memory?: LinkedFileMemory | undefined;
}

/** What links ask for beside the text. */
export type LinkNeeds = Pick<Article, 'files' | 'lookedFor' | 'sources'>;

/**
 * Finds where the links of a number lead, and gives them the addresses that they have in both editions; in place. A
 * link that leads nowhere becomes the words that it stands on, and is reported.
 *
 * @param texts the parts of the number, in reading order
 * @param setting where to look
 */
export async function resolveLinks(texts: readonly LinkedText[], setting: LinkSetting): Promise<LinkNeeds> {
  const links = texts.flatMap(linksOf);
  if (links.length === 0) return { files: [], lookedFor: [], sources: { files: new Map(), numbers: new Map() } };
  const { publication, bulletin } = setting;
  const { folder, site } = publication;
  const { number } = bulletin.frontMatter;
  const lookedFor = new Set<string>();
  const digests = new Map<string, string>();
  const asked = new Map<number, string>();
  const files = new Map<string, LinkNeeds['files'][number]>();
  let found = setting.found;
  const numbers = (): NumberedFiles => {
    found ??= findNumbers(publication).value ?? NO_FILES;
    return found;
  };
  const fileOf = (other: number): string | undefined => {
    const file = numbers().files.get(other);
    if (other !== number) asked.set(other, file === undefined ? '' : namesOfNumber(file, numbers(), folder));
    return file;
  };
  const lookFor = (file: string | undefined) => {
    const files = file === undefined ? [] : filesOfNumber(file, numbers());
    for (const one of files) lookedFor.add(nameInPublication(one, folder));
  };
  const reader = linkedFileReader(publication, setting.memory);
  const search: Search = {
    number,
    folder,
    within: bodySetting(publication, bulletin).within,
    nameOf(other) {
      const file = fileOf(other);
      // Its label is in its file.
      if (other !== number && file !== undefined) lookFor(file);
      return knownName(other, file);
    },
    fileOf,
    numbers,
    reader: {
      async read(name) {
        const read = await reader.read(name);
        if (read.digest !== undefined) digests.set(name, read.digest);
        return read;
      },
    },
    look: (name) => lookedFor.add(name),
    pass: (name) => digests.set(name, 'missing'),
    here: anchorsOf(
      texts.map(({ tree }) => tree),
      couponOf(publication, bulletin) !== undefined,
      bulletin.stories,
    ),
    async there(other) {
      lookFor(fileOf(other));
      return anchorsOfNumber(publication, other, numbers());
    },
  };
  for (const { element, parent, report } of links) {
    const written = String(element.properties.href);
    const offset = element.position?.start.offset;
    const result = await resolved(written, search);
    for (const { severity, code, values } of result.told) report(severity, code, values, offset);
    const { target } = result;
    if (target === 'as-written') continue;
    if (target === undefined) unwrap(element, parent);
    else {
      if (target.kind === 'file') files.set(target.file.path, target.file);
      giveAddress(element, target, { site, number });
    }
  }
  return { files: [...files.values()], lookedFor: [...lookedFor], sources: { files: digests, numbers: asked } };
}

const NO_FILES: NumberedFiles = {
  files: new Map(),
  folders: new Map(),
  duplicates: new Map(),
  unreadable: [],
  titles: new Map(),
  titled: new Map(),
  before: new Map(),
};

interface FoundLink {
  readonly element: Element;
  readonly parent: Parents;
  readonly report: Report;
}

function linksOf({ tree, report }: LinkedText): FoundLink[] {
  const links: FoundLink[] = [];
  visit(tree, 'element', (element, _, parent) => {
    if (element.tagName === 'a' && parent && typeof element.properties.href === 'string' && !isNoteLink(element))
      links.push({ element, parent, report });
  });
  return links;
}

interface Search extends TargetSetting {
  readonly here: ReturnType<typeof anchorsOf>;
  readonly there: (number: number) => ReturnType<typeof anchorsOfNumber>;
}

/** Where a link leads; undefined for nowhere. */
interface Resolved {
  readonly target: Exclude<Target, { kind: 'dead' }> | 'as-written' | undefined;
  readonly told: readonly NonNullable<FoundTarget['told']>[];
}

async function resolved(href: string, search: Search): Promise<Resolved> {
  const address = readAddress(href);
  const written = shown(href);
  switch (address.kind) {
    case 'whole':
      return { target: 'as-written', told: [] };
    case 'none':
      return { target: undefined, told: [{ severity: 'warning', code: 'link.no-address', values: {} }] };
    case 'short': {
      const values = { written, address: shown(address.whole) };
      return { target: { kind: 'web', href: address.whole }, told: [{ severity: 'note', code: address.code, values }] };
    }
    case 'anchor':
      return anchored({ kind: 'here', anchor: address.id }, search);
    case 'path': {
      const { target, told } = await findTarget(address, written, search);
      const more = told ? [told] : [];
      if (target.kind === 'dead') {
        const { code, values } = target;
        return { target: undefined, told: [...more, { severity: 'warning', code, values }] };
      }
      const end = await anchored(target, search);
      return { ...end, told: [...more, ...end.told] };
    }
  }
}

/** The target with the id that its anchor stands for, or that of the story whose file it is. In another number than this one, what is not there is left out. */
async function anchored(target: Exclude<Target, { kind: 'dead' }>, search: Search): Promise<Resolved> {
  if (target.kind !== 'here' && target.kind !== 'number') return { target, told: [] };
  const { anchor, story } = target;
  if (anchor === '' && story === undefined) return { target, told: [] };
  const anchors = target.kind === 'here' ? search.here : await search.there(target.name.number);
  if (!anchors) return { target, told: [] };
  if (anchor === '') return { target: { ...target, anchor: anchors.byFile.get(story ?? '') ?? '' }, told: [] };
  const found = findAnchor(anchors, anchor);
  if (found.id !== undefined) return { target: { ...target, anchor: found.id }, told: [] };
  const values = { anchor, nearest: found.nearest ?? '' };
  if (target.kind === 'here')
    return { target: undefined, told: [{ severity: 'warning', code: missingHere(anchor, found.nearest), values }] };
  const code = found.nearest === undefined ? 'link.far-anchor-missing' : 'link.far-anchor-missing-nearest';
  const told = [{ severity: 'warning', code, values: { ...values, number: target.name.number } } as const];
  return { target: { ...target, anchor: '' }, told };
}

function missingHere(anchor: string, near: string | undefined): ProblemCode {
  if (anchor === 'coupon') return 'link.no-coupon';
  return near === undefined ? 'link.anchor-missing' : 'link.anchor-missing-nearest';
}

/** Characters of an address that a message repeats. */
const MOST_SHOWN = 100;

/** An address as its author typed it, as far as one can tell. */
function shown(href: string): string {
  const text = withoutMark(href);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** The sanitiser has put `./` before a colon that ends no scheme. */
function withoutMark(href: string): string {
  const written = /^\.\/[^/]*:/.test(href) ? href.slice(2) : href;
  try {
    return decodeURI(written);
  } catch {
    return written;
  }
}

function giveAddress(
  element: Element,
  target: Exclude<Target, { kind: 'dead' }>,
  where: Parameters<typeof hrefsOf>[1],
): void {
  const { href, printHref } = hrefsOf(target, where);
  element.properties.href = href;
  Object.assign(element, { data: { ...element.data, printHref } });
}

/** Leaves the words of a link where they are. What others may lead to keeps its place. */
function unwrap(element: Element, parent: Parents): void {
  const { id } = element.properties;
  const named: Element = { ...element, tagName: 'span', properties: id === undefined ? {} : { id } };
  const words = id === undefined ? element.children : [named];
  const children: Parents['children'] = parent.children;
  children.splice(children.indexOf(element as never), 1, ...words);
}
