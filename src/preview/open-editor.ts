import { realpathSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { isWithin } from './watch.ts';

/** A place in a file, as the page asks for it. */
export interface EditorPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What came of opening it: the editor was started, or the page follows a link. */
export type Opened = { readonly link?: string };

/** What a publication is written in. */
const WRITTEN_BY_HAND = new Set(['.md', '.yaml', '.yml', '.liquid', '.css', '.txt']);

/**
 * Opens the author's editor: by the link of a scheme such as
 * `vscode://file/{file}:{line}:{column}`, or as a program: the one given, or
 * `$VISUAL`, `$EDITOR`, or one that runs already. Undefined when the file is
 * not in one of these folders, or is no text that a person writes.
 * @param place the file, and where in it the author looks
 * @param folders the files that may be opened lie in these
 * @param editor a link or a program; the default is found as said above
 * @param onFailure is told why a program could not be started
 */
export async function openEditor(
  place: EditorPlace,
  folders: readonly string[],
  editor: string | undefined,
  onFailure: (reason: string) => void,
): Promise<Opened | undefined> {
  const file = ownFile(place.file, folders);
  if (file === undefined) return undefined;
  const { line, column } = place;
  if (editor !== undefined && isLink(editor)) {
    const address = encodeURI(file.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent);
    const values: Readonly<Record<string, string>> = { file: address, line: String(line), column: String(column) };
    return { link: editor.replace(/\{(file|line|column)\}/g, (_, name: string) => values[name] ?? '') };
  }
  const { default: launch } = await import('launch-editor');
  launch(`${file}:${line}:${column}`, editor, (_, reason) => onFailure(reason ?? ''));
  return {};
}

/** Whether the editor is named by a link that a browser follows. */
export function isLink(editor: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:\/\/.*\{file\}/i.test(editor) && !/^(?:javascript|data|vbscript|https?|file):/i.test(editor)
  );
}

function ownFile(named: string, folders: readonly string[]): string | undefined {
  if (named.includes('\0')) return undefined;
  try {
    const file = realpathSync(resolve(named));
    const isOwn = folders.some((folder) => isWithin(realpathSync(folder), file));
    return isOwn && statSync(file).isFile() && WRITTEN_BY_HAND.has(extname(file).toLowerCase()) ? file : undefined;
  } catch {
    return undefined;
  }
}
