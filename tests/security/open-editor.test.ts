import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLink, openEditor } from '../../src/preview/open-editor.ts';
import { folderWith } from '../publication/folder.ts';

const LINK = 'vscode://file/{file}:{line}:{column}';

function publication() {
  const folder = folderWith({
    'b/001.md': '',
    'b/photo.png': '',
    'b/run.sh': '',
    'secret.md': '',
    'b-other/001.md': '',
  });
  symlinkSync(join(folder, 'secret.md'), join(folder, 'b/link.md'));
  mkdirSync(join(folder, 'b/folder.md'));
  return { folder, dir: join(folder, 'b') };
}

describe('what a page may open in the author’s editor', () => {
  it('is a text of the publication', async () => {
    const { dir } = publication();
    const opened = await openEditor({ file: join(dir, '001.md'), line: 2, column: 3 }, [dir], LINK, () => undefined);
    expect(opened).toEqual({ link: `vscode://file/${realpathSync(join(dir, '001.md'))}:2:3` });
  });

  it.each([
    '../secret.md',
    'link.md',
    'folder.md',
    'photo.png',
    'run.sh',
    'nothing.md',
    '../b-other/001.md',
    '001.md\0.png',
    '',
    '.',
  ])('is not %j', async (name) => {
    const { dir } = publication();
    const failed: string[] = [];
    const place = { file: join(dir, name.replace('\0', '')) + (name.includes('\0') ? '\0' : ''), line: 1, column: 1 };
    expect(await openEditor(place, [dir], LINK, (reason) => failed.push(reason))).toBeUndefined();
    expect(failed).toEqual([]);
  });

  it('has a name that cannot end its link, nor begin another part of it', async () => {
    const { dir } = publication();
    writeFileSync(join(dir, 'a?b#c "d" {line}.md'), '');
    const file = join(dir, 'a?b#c "d" {line}.md');
    const opened = await openEditor({ file, line: 7, column: 8 }, [dir], LINK, () => undefined);
    expect(opened?.link).toMatch(/a%3Fb%23c%20%22d%22%20%7Bline%7D\.md:7:8$/);
  });

  it.each(['javascript://{file}', 'data://x/{file}', 'https://evil.example/{file}', 'file:///{file}', 'vscode://x'])(
    'is not opened by the link %s',
    (editor) => {
      expect(isLink(editor)).toBe(false);
    },
  );
});
