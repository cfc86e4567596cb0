import type { Element, RootContent } from 'hast';
import type { Locate } from './source-places.ts';

/** The HTML of paragraphs, so that an edit leaves those that it does not touch as they were. It changes no result. */
export interface KnownHtml {
  /** What a block is a copy of, by which it is known; see `KnownStretches`. */
  readonly originals: WeakMap<RootContent, RootContent>;
  /** Of the last page's originals, by the line of the file on which they stood. */
  last: ReadonlyMap<RootContent, ReadonlyMap<number, string>>;
}

export function createKnownHtml(originals: KnownHtml['originals']): KnownHtml {
  return { originals, last: new Map() };
}

/** Writes blocks with places of the source; those that are known are not written again. */
export function htmlOfBlocks(
  blocks: readonly RootContent[],
  locate: Locate,
  write: (blocks: readonly RootContent[]) => string,
  known: KnownHtml,
): string {
  const used = new Map<RootContent, Map<number, string>>();
  const parts: string[] = [];
  let others: RootContent[] = [];
  const writeOthers = () => {
    if (others.length > 0) parts.push(write(others));
    others = [];
  };
  for (const block of blocks) {
    const original = isByItself(block) ? known.originals.get(block) : undefined;
    const start = block.position?.start.offset;
    if (!original || start === undefined) {
      others.push(block);
      continue;
    }
    writeOthers();
    const { line } = locate(start);
    const html = known.last.get(original)?.get(line) ?? write([block]);
    used.set(original, (used.get(original) ?? new Map<number, string>()).set(line, html));
    parts.push(html);
  }
  writeOthers();
  known.last = used;
  return parts.join('');
}

/** Paragraphs whose HTML says nothing of what stands around them: which picture is the first, where the text runs. */
function isByItself(block: RootContent): boolean {
  return block.type === 'element' && block.tagName === 'p' && !dependsOnOthers(block);
}

function dependsOnOthers({ tagName, properties, children }: Element): boolean {
  return (
    tagName === 'img' ||
    properties.dir !== undefined ||
    children.some((child) => child.type === 'element' && dependsOnOthers(child))
  );
}
