import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { printEdition } from '../../fixtures/build-editions.ts';
import { everyField } from '../../fixtures/every-field.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { cannotDraw, drawPages } from '../../inspectors/draw-pages.ts';
import { type Answers, formPrograms } from '../../inspectors/fill-form.ts';
import type { PageImage } from '../../inspectors/page-image.ts';
import { type PdfForm, readForm } from '../../inspectors/read-form.ts';

for (const { name } of formPrograms.filter(({ isMissing }) => isMissing))
  process.stderr.write(`\n*** SKIPPED: no form was filled in with ${name}, because it is missing ***\n\n`);
if (cannotDraw)
  process.stderr.write('\n*** SKIPPED: no filled form was drawn, because pdftoppm (poppler) is missing ***\n\n');

const programs = formPrograms.filter(({ isMissing }) => !isMissing);

/** Names of people and places from here and elsewhere. */
const ANSWERS: Answers = {
  nom: 'Jérôme Łukasiewicz',
  'code-postal': '75011',
  ville: 'Breizh c’hoazh',
  motif: 'Ağaoğlu Şükrü İlker,\nœuvre à Plœuc-l’Hermitage',
  categorie: 'Agent de maîtrise',
  'jours.3': 'l’été',
};

let empty: Uint8Array;
let form: PdfForm;

beforeAll(async () => {
  const publication = testPublication({ coupon: everyField });
  empty = (await printEdition(publication, testBulletin('Camarades, un mot.'), 'form-to-fill')).pdf;
  form = await readForm(empty);
});

describe.each(programs)('what is filled in with $name', (program) => {
  it.each(programs)('is read back with $name', async (reader) => {
    const filled = await program.fill(empty, ANSWERS);
    expect(await reader.read(filled)).toEqual(ANSWERS);
  });

  it('stays one answer where the coupon takes one', async () => {
    const first = await program.fill(empty, ANSWERS);
    const second = await program.fill(first, { categorie: 'Ingénieur' });
    expect(await program.read(second)).toEqual({ ...ANSWERS, categorie: 'Ingénieur' });
    const ticked = (await readForm(second)).widgets.filter(
      ({ name, state }) => name === 'categorie' && state !== 'Off',
    );
    expect(ticked).toHaveLength(1);
  });

  it.skipIf(cannotDraw)('is seen in its place, and nothing else changes', async () => {
    const [before, after] = [empty, await program.fill(empty, ANSWERS)].map((pdf) => drawPages(pdf, RESOLUTION)[0]);
    if (!before || !after) throw new Error('no page');
    const outside = new Set(inked(before, after));
    for (const { name, area, options, appearances } of form.widgets) {
      const state = [...appearances.keys()].find((one) => one !== 'Off');
      const answer = options[Number(state)] ?? ANSWERS[name];
      const inside = [...outside].filter((at) => isIn(area, at, after.width));
      for (const at of inside) outside.delete(at);
      if (answer !== undefined && answer === ANSWERS[name]) expect(inside.length, name).toBeGreaterThan(40);
      else expect(inside, name).toEqual([]);
    }
    expect(outside.size).toBe(0);
  });
});

/** The form's own font has every letter that is typed: pdf.js writes with it, and poppler finds the letters again. */
it.skipIf(cannotDraw)('what pdf.js writes is set in the form’s font, letter for letter', async () => {
  const program = formPrograms.find(({ name }) => name === 'pdf.js');
  const filled = (await program?.fill(empty, ANSWERS)) ?? empty;
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: filled, encoding: 'utf8' });
  for (const text of [ANSWERS.nom, ANSWERS.ville, ...(ANSWERS.motif ?? '').split('\n')]) expect(stdout).toContain(text);
  const fonts = spawnSync('pdffonts', ['-'], { input: filled, encoding: 'utf8' }).stdout;
  expect(
    fonts
      .match(/^\S+/gm)
      ?.slice(2)
      .filter((font) => !/^[A-Z]{6}\+/.test(font)),
  ).toEqual([]);
});

/** Dots an inch. */
const RESOLUTION = 100;
/** A pixel has ink that had none when it is darker by so many of 255 greys. */
const DARKER = 60;

/** Indices of the pixels that have become dark. */
function inked(before: PageImage, after: PageImage): number[] {
  return [...after.greys.keys()].filter((at) => (before.greys[at] ?? 0) - (after.greys[at] ?? 0) > DARKER);
}

/** Whether a pixel lies in an area, in points, or on its edge. */
function isIn([left, top, right, bottom]: readonly number[], at: number, width: number): boolean {
  const unit = 72 / RESOLUTION;
  const [x, y] = [(at % width) * unit, Math.floor(at / width) * unit];
  return x >= (left ?? 0) - unit && x <= (right ?? 0) && y >= (top ?? 0) - unit && y <= (bottom ?? 0);
}
