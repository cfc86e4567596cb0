import { describe, expect, it } from 'vitest';
import type { DisplayList, Item } from '../../../src/print/display-list.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

/** What a head has beside its headline. */
interface Beside {
  readonly standfirst: boolean;
  readonly byLine: boolean;
}

/** A paper whose second story has so many columns of three, beside others of a length that makes white grow. */
async function paperWith(span: number, length: number, { standfirst, byLine }: Beside) {
  const sentence = 'Une phrase sans intérêt, qui tient en trois ou quatre lignes de sa colonne étroite. ';
  const by = byLine ? ' auteur=Personne' : '';
  const lead = standfirst ? ':::chapo\nUn chapô tout simple.\n:::\n\n' : '';
  const markdown = [
    sentence.repeat(9),
    `# Titres {rubrique=Rubrique colonnes=${span}${by}}`,
    `${lead}Texte qui commence. ${sentence.repeat(length)}`,
    `# Autre {colonnes=${span === 3 ? 3 : 3 - span}}`,
    sentence.repeat(7),
  ].join('\n\n');
  const { list } = await displayList(
    testPublication(),
    testBulletin(markdown, { template: 'newspaper', title: 'Un', columns: 3, pages: 1 }),
  );
  return list;
}

type Run = Extract<Item, { kind: 'glyphs' }>;

function runOf({ sheets }: DisplayList, words: RegExp): Run {
  const runs = sheets.flatMap(({ items }) => items.filter((item): item is Run => item.kind === 'glyphs'));
  const found = runs.find((run) => words.test(textOf(run)));
  if (!found) throw new Error(`no ${words}`);
  return found;
}

const CAPITALS = 0.7;

/** White between two runs, from the baseline of one to the capitals of the other, in points. */
const white = (above: Run, below: Run) => below.y - CAPITALS * below.size - above.y;

const everyBeside: readonly Beside[] = [false, true].flatMap((standfirst) =>
  [false, true].map((byLine) => ({ standfirst, byLine })),
);

describe('the white of a head', () => {
  it('keeps the words above a headline off it at every size', async () => {
    for (const span of [1, 2, 3]) {
      for (const beside of everyBeside) {
        const list = await paperWith(span, 4, beside);
        const [kicker, headline] = [runOf(list, /^rubrique/i), runOf(list, /^Titres/)];
        const least = 0.5 * kicker.size + 0.14 * headline.size;
        expect(white(kicker, headline)).toBeGreaterThan(least - 0.1);
        expect(white(kicker, headline)).toBeLessThan(2 * least + 0.1);
      }
    }
  });

  it('opens all of it in proportion where a module has lines to spare, and none by chance', async () => {
    for (const span of [1, 2, 3]) {
      for (const length of [4, 6]) {
        const list = await paperWith(span, length, { standfirst: true, byLine: true });
        const [standfirst, byLine] = [runOf(list, /^Un.*chapô/), runOf(list, /^Par/)];
        const text = runOf(list, /^Texte/);
        const ratio = white(byLine, text) / white(standfirst, byLine);
        expect(ratio).toBeGreaterThan(1.1);
        expect(ratio).toBeLessThan(1.2);
      }
    }
  });
});
