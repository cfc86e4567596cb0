import type { Parents, Root, RootContent, Text } from 'hast';

/** Elements that are never closed. */
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'wbr']);
const TAG = /^<(\/?)([a-z][a-z\d-]*)(?:\s[^>]*)?(\/?)>$/i;

/** A piece of HTML where it stands. */
interface Piece {
  readonly parent: Parents;
  readonly node: Extract<RootContent, { type: 'raw' }>;
}

/**
 * Makes text of tags that open what nothing closes, or close what nothing opens; in place. « Les balises <b> et <i> »
 * is a title about them.
 *
 * @param tree hast with `raw` nodes, one a tag, as they stand in a line
 */
export function writeLoneTags(tree: Root): void {
  const open: (Piece & { readonly name: string })[] = [];
  const lone: Piece[] = [];
  for (const piece of piecesIn(tree)) {
    const [, slash, name = '', isClosed] = TAG.exec(piece.node.value) ?? [];
    const tag = name.toLowerCase();
    if (tag === '' || VOID.has(tag) || isClosed === '/') continue;
    const opened = slash === '/' ? open.findLastIndex((one) => one.name === tag) : -1;
    if (slash !== '/') open.push({ ...piece, name: tag });
    else if (opened < 0) lone.push(piece);
    // What was opened inside, and is not closed yet, never will be.
    else lone.push(...open.splice(opened).slice(1));
  }
  for (const { parent, node } of [...lone, ...open]) {
    const { value, position } = node;
    const text: Text = { type: 'text', value, ...(position && { position }) };
    const children: RootContent[] = parent.children;
    children.splice(children.indexOf(node), 1, text);
  }
}

function piecesIn(parent: Parents): Piece[] {
  return parent.children.flatMap((node): Piece[] => {
    if (node.type === 'raw') return [{ parent, node }];
    return 'children' in node ? piecesIn(node) : [];
  });
}
