import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { fr } from '../../src/messages/fr.ts';
import { standardSettings } from '../../src/publication/standard-settings.ts';
import { packagedTemplates } from '../../src/web/packaged-templates.ts';

const dist = join(import.meta.dirname, '../../dist');

/** The object that begins so in a source, by its braces; no text of the settings has any. */
function objectIn(source: string, beginning: string): unknown {
  const start = source.indexOf(beginning);
  let end = start;
  let depth = 0;
  do {
    if (source[end] === '{') depth++;
    if (source[end] === '}') depth--;
    end++;
  } while (depth > 0 && end < source.length);
  return new Function(`return ${source.slice(start, end)}`)();
}

it('the bundle holds the settings of the default theme as templates/print.yaml has them', () => {
  const bundle = readFileSync(join(dist, 'bulletin.cjs'), 'utf8');
  expect(objectIn(bundle, '{page:{widthMm:')).toEqual(standardSettings());
});

it('the bundle holds the templates of the default theme, read', () => {
  const bundle = readFileSync(join(dist, 'bulletin.cjs'), 'utf8');
  const [, literal = ''] = /JSON\.parse\(('\{"archive":\[(?:[^'\\]|\\.)*')\)/.exec(bundle) ?? [];
  expect(JSON.parse(new Function(`return ${literal}`)())).toEqual(packagedTemplates());
});

it.each([
  ['fr', fr],
  ['en', en],
])('the package has all messages of %s beside the bundle', (language, catalogue) => {
  expect(JSON.parse(readFileSync(join(dist, 'messages', `${language}.json`), 'utf8'))).toEqual(catalogue);
});
