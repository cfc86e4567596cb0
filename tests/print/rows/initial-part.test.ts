import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../src/print/display-list.ts';
import { inkReach } from '../../../src/print/lettering/line-ink.ts';
import { createShaper } from '../../../src/print/paragraphs/shaper.ts';
import { displayList, testFonts } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

const shaper = createShaper(testFonts());
const LARGE = 'anton-400';
const REST =
  ' est en panne, dit le syndic, qui attend le devis du chauffagiste depuis des mois et des mois, et peut-être plus.' +
  ' Les locataires attendent aussi, avec deux couvertures et un réchaud, et tiennent leurs comptes.'.repeat(4);

/** What a paper has of a story that begins so: its runs, and what its word with the large letter says. */
async function begunWith(opening: string, front = {}) {
  const bulletin = testBulletin(opening + REST, { template: 'newspaper', title: 'Un', initial: true, ...front });
  const { list } = await displayList(testPublication(), bulletin);
  const runs = list.sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'glyphs'));
  const words = list.structure.flatMap(({ actualText }) => actualText || []);
  const largest = runs.filter(({ font, size }) => font === LARGE && size > 20);
  return { runs, words, letter: largest.find((run) => opening.startsWith(textOf(run).trim())) };
}

const reachOf = (run: GlyphRun | undefined) => inkReach(run ? [{ ...run, y: 0 }] : [], shaper);
const isText = ({ font }: GlyphRun) => font === 'source-serif-4-400';

describe('initial-part', () => {
  it.each([
    ['Y a-t-il quelqu’un ?', ['Y a-t-il ']],
    ['À Montreynaud, on', ['À Montreynaud, ']],
    ['« À quoi bon », on', ['«\u00A0À quoi ']],
    ['A ! La chaudière', ['A\u202F! ']],
    ['Il y a quelque chose qui', ['Il ']],
  ])('says a letter that is a word with the space behind it: %s', async (opening, expected) => {
    expect((await begunWith(opening)).words).toEqual(expected);
  });

  it.each(['À *Montreynaud*, on', '*À* Montreynaud, on', 'À [Montreynaud](https://example.org), on'])(
    'sets the space behind the letter where its word goes on otherwise: %s',
    async (opening) => {
      const { runs } = await begunWith(opening);
      expect(runs.filter(({ font }) => font === LARGE).map(textOf)).toContain('À ');
    },
  );

  it.each(['À Montreynaud', 'Élodie', 'Ô saisons', 'Ça'])('keeps the ink of %s within its lines', async (opening) => {
    const { letter, runs } = await begunWith(opening, { author: 'Jœl Page' });
    const { letter: plain } = await begunWith('Montreynaud', { author: 'Jœl Page' });
    const author = runs.find((run) => textOf(run).includes('Page'));
    const next = runs.filter(isText).find(({ y }) => y > (plain?.y ?? 0) + 1);
    const { above, below } = reachOf(letter);
    expect(letter?.size).toBeLessThan(plain?.size ?? 0);
    expect((letter?.y ?? 0) - above).toBeGreaterThan((author?.y ?? 0) + reachOf(author).below);
    expect((letter?.y ?? 0) + below).toBeLessThan((next?.y ?? 0) - reachOf(next).above);
  });
});
