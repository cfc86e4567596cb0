import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildPublication } from '../../src/build/build-publication.ts';
import { couponModels } from '../../src/publication/coupon-model-names.ts';
import type { StartAnswers } from '../../src/start/answers.ts';
import { startPublication } from '../../src/start/start-publication.ts';

const BRIEF = { name: 'Le Lien' };
const FULL = {
  name: 'Le Petit Journal de la Section des Centres d’Appels',
  section: 'Centres d’appels du Grand Ouest',
  organisation: 'Syndicat national des travailleurs des centres d’appels',
  address: '12 rue de la République, 72000 Le Mans',
  phone: '02 43 00 00 00',
  email: 'contact@exemple.fr',
  web: 'https://exemple.fr',
};

/** Every coupon, none, in both languages, with few words around it and with many. */
const CASES = ['fr', 'en'].flatMap((lang) =>
  [undefined, ...couponModels()].flatMap((coupon) =>
    [BRIEF, FULL].map((texts): StartAnswers => ({ ...texts, lang, ...(coupon !== undefined && { coupon }) })),
  ),
);

describe('the first number', () => {
  it.each(CASES)('fills its side without a word to say: $lang, $coupon, $name', async (answers) => {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-start-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const dir = join(folder, 'bulletins');
    const date = { year: 2026, month: 11 };
    const started = startPublication(answers, { dir, folder, out: 'out', date, language: 'fr' });
    expect(started.problems).toEqual([]);
    const { problems, numbers } = await buildPublication(dir, [1], { out: join(folder, 'out'), strict: true });
    expect([...problems, ...numbers.flatMap((number) => number.problems)]).toEqual([]);
    const [pdf] = (numbers[0]?.files ?? []).filter(({ fit }) => fit !== undefined);
    expect(pdf?.sides).toBe(1);
    // A tenth of a side is the white that a reader does not see.
    expect(pdf?.fit?.freeLines).toBeLessThanOrEqual(8);
  });
});
