import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commonSources } from '../../src/build/common-sources.ts';
import { digestOf } from '../../src/publication/digest.ts';
import { loadPublicationText } from '../../src/publication/load-publication.ts';
import { folderWith } from '../publication/folder.ts';

it('numbers are recorded by the publication.yaml that was read, though another is saved before they are made', () => {
  const text = 'name: Fil\n';
  const folder = folderWith({ 'publication.yaml': text });
  const { value, problems } = loadPublicationText(folder);
  if (!value) throw new Error(JSON.stringify(problems));
  const before = commonSources(value.publication, { text: value.text });
  writeFileSync(join(folder, 'publication.yaml'), 'name: Autre\n');
  expect(commonSources(value.publication, { text: value.text })).toMatchObject({
    settings: digestOf(text),
    publication: before.publication,
  });
});
