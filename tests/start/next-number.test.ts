import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { beginNextNumber } from '../../src/start/next-number.ts';

function publication(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-next-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'images'));
  for (const [name, text] of Object.entries({ 'publication.yaml': 'name: Essais\n', ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

const DECEMBER = { year: 2026, month: 12 };

const LAST = `---
number: 4
date: 2026-11
title: Le dernier
standfirst: >-
  Deux lignes
  pliées.
# Quatre faces, toujours.
pages: 4
abbreviations: expand
coupon:
  model: contact
  title: Et vous ?
---

Du texte.

## Brèves

\`\`\`
## pas un titre
\`\`\`

Courrier
--------

Encore.
`;

describe('the next number', () => {
  it('has the last one’s keys and headings, and none of its words', () => {
    const dir = publication({ '004-le-dernier.md': LAST });
    const begun = beginNextNumber(dir, { title: 'Le #5 : « oui »', present: DECEMBER });
    const file = join(dir, '005-le-5-oui.md');
    expect(begun).toEqual({ value: { number: 5, file }, problems: [] });
    expect(readFileSync(file, 'utf8')).toBe(`---
number: 5
date: 2026-12
title: 'Le #5 : « oui »'
# standfirst: une ou deux phrases sous le titre\u202f; retirez le «\u00a0#\u00a0» du début de la ligne
# Quatre faces, toujours.
pages: 4
abbreviations: expand
coupon:
  model: contact
  title: Et vous ?
---

Le texte commence ici.

## Brèves

<!-- le texte de cette rubrique -->

Courrier
--------

<!-- le texte de cette rubrique -->
`);
  });

  it('goes on with the names that the last one gives its keys', () => {
    const dir = publication({
      '004.md': '---\nnumero : 4\ndate: 2026-11\nTitre: Un\nchapô: Deux.\ncolonnes: 3\n---\n\nTrois.\n',
    });
    const begun = beginNextNumber(dir, { title: 'Suite', present: DECEMBER });
    expect(begun.problems).toEqual([]);
    const text = readFileSync(join(dir, '005-suite.md'), 'utf8');
    expect(text).toMatch(/^---\nnumero: 5\ndate: 2026-12\nTitre: Suite\n# chapô: .*\ncolonnes: 3\n---\n/);
  });

  it('after a folder is a newspaper in one file, with the titles of its stories', () => {
    const folder = publication({});
    mkdirSync(join(folder, '004-x'));
    const head = 'numéro: 4\ndate: 2026-11\ntitre: Un\nrubrique: Édito\nétendue: 2\narticles: [b, a]\npages: 4\n';
    const files = {
      'numero.md': `---\n${head}---\nVoici.\n`,
      'a.md': '---\ntitre: "Agenda :\\ janvier"\n---\nx\n',
      'b.md': '# Le courrier\n\nx\n',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, '004-x', name), text);
    const { value, problems } = beginNextNumber(folder, { title: 'La suite', present: DECEMBER });
    expect(problems).toEqual([]);
    const text = readFileSync(value?.file ?? '', 'utf8');
    expect(text).toContain('numéro: 5\ndate: 2026-12\ntitre: La suite\npages: 4\ngabarit: journal\n---\n');
    expect(text.match(/^# .*/gm)).toEqual(['# Le courrier', '# Agenda : janvier']);
  });

  it('begins a folder without any', () => {
    const dir = publication({});
    expect(beginNextNumber(dir, { title: 'Un', present: DECEMBER }).value?.number).toBe(1);
    expect(readFileSync(join(dir, '001-un.md'), 'utf8')).toContain('pages: 1\n');
  });

  it.each([
    ['2026-11/2026-12', '2027-01'],
    ['2026-12/2027-01', '2027-02'],
    ['2026-12-20/2027-01-10', '2027-01-11'],
    ['2026-10/2026-11', '2026-12'],
    ['2026-12', '2026-12'],
  ])('is dated with the present month, or behind the span %s of the last', (span, date) => {
    const dir = publication({ '004.md': LAST.replace('date: 2026-11', `date: ${span}\nlabel: 4 bis\nquand: Hiver`) });
    beginNextNumber(dir, { title: 'Cinq', present: DECEMBER });
    const text = readFileSync(join(dir, '005-cinq.md'), 'utf8');
    expect(text).toContain(`date: ${date}\n`);
    expect(text).not.toMatch(/label|quand/);
  });

  it('replaces no file', () => {
    const dir = publication({ '005-titre.md': LAST });
    expect(beginNextNumber(dir, { title: 'Titre', present: DECEMBER }).problems).toMatchObject([
      { code: 'start.in-the-way', values: { file: join(dir, '005-titre.md') } },
    ]);
    expect(readFileSync(join(dir, '005-titre.md'), 'utf8')).toBe(LAST);
  });

  it('is not begun beside a number that cannot be read, which may be it', () => {
    const dir = publication({ '004-le-dernier.md': LAST, '005-casse.md': '---\nnumber: cinq\n---\n' });
    const { value, problems } = beginNextNumber(dir, { title: 'Titre', present: DECEMBER });
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: 'error', file: join(dir, '005-casse.md') });
  });

  it('needs a title', () => {
    const dir = publication({ '004-le-dernier.md': LAST });
    expect(beginNextNumber(dir, { title: '  ', present: DECEMBER }).problems).toMatchObject([{ code: 'field.empty' }]);
  });
});
