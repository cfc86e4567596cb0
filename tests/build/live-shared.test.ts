import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { liveBuild } from '../../src/build/live-build.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const YAML = 'name: Fil\nlegal: Imprimé par nos soins\n';

function live() {
  const dir = folderWith({
    'publication.yaml': YAML,
    '001.md': bulletinFile('number: 1\ndate: 2026-11\ntitle: Un', 'Camarades, **la prime** est à tous.\n'),
  });
  return { dir, ...liveBuild({ dir }), settings: (text: string) => writeFileSync(join(dir, 'publication.yaml'), text) };
}

it('a comment in publication.yaml builds nothing again', async () => {
  const { build, settings } = live();
  const { edition } = await build(1);
  settings(`# Un mot\n${YAML}`);
  expect(await build(1)).toMatchObject({ isSame: true });
  settings(`${YAML}tagline: Debout\n`);
  const { isSame, edition: after } = await build(1);
  expect(isSame).toBe(false);
  expect(after?.article.masthead.tagline).toBe('Debout');
  expect(after).not.toBe(edition);
});

it('what builds have left changes nothing of the next one, whatever publication.yaml says', async () => {
  const { dir, build, settings } = live();
  await build(1);
  for (const more of ["colours: { accent: '#7b1fa2' }\n", 'columns: 3\n', 'lang: en\n', 'legal2: x\n', '']) {
    settings(YAML + more);
    const [kept, fresh] = [await build(1), await liveBuild({ dir }).build(1)];
    expect(kept.edition?.list).toEqual(fresh.edition?.list);
    expect(kept.edition?.page.files[0]?.bytes).toEqual(fresh.edition?.page.files[0]?.bytes);
    expect(kept.problems).toEqual(fresh.problems);
  }
});
