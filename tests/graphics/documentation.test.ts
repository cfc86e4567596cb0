import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { image } from '../../src/messages/en/image.ts';

it('names every kind of thing that an SVG picture is shown without, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/pictures-svg.md'), 'utf8');
  const table = page.slice(page.indexOf('## What is left out'), page.indexOf('## What is refused'));
  const documented = Array.from(table.matchAll(/^\| `([a-z-]+)` \|/gm), ([, kind]) => kind);
  const said = Object.keys(image).flatMap((key) =>
    key.startsWith('found.svg-') ? [key.slice('found.svg-'.length)] : [],
  );
  expect(documented).toEqual(said);
});
