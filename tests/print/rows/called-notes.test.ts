import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../src/print/display-list.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

/** The runs of a number whose text calls one note. */
async function runsOf(calling: string): Promise<readonly GlyphRun[]> {
  const body = `Un paragraphe.\n\n${calling}\n\nUn autre.\n\n[^1]: Lanote du bas.\n`;
  const { list } = await displayList(testPublication(), testBulletin(body));
  return list.sheets.flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs'));
}

describe('a note stands once, below what calls it', () => {
  it.each([
    ['a pulled quotation', ':::citation[Léa]\nOn tient appelante[^1] ensemble.\n:::'],
    ['who said it', ':::citation[Léa, appelante[^1]]\nOn tient ensemble.\n:::'],
    ['the words of a key figure', ':::chiffre[62 %]\nappelante[^1] des appels\n:::'],
    [
      'the title of a chart',
      ':::graphique[Les appelante[^1] par mois]\n| Mois | Appels |\n|---|--:|\n| mai | 3 |\n| juin | 5 |\n:::',
    ],
    ['the title of a code', '::qr[https://exemple.fr]{titre="Le site"}\n\nUne appelante[^1].'],
    ['what is below a code', ':::qr[https://exemple.fr]\nLe site appelante[^1]\n:::'],
    ['a heading', '## Un titre appelante[^1]\n\nUn texte.'],
    ['an event', ':::agenda[Dates]\n- 12 mars : réunion appelante[^1] au local\n:::'],
    ['a brief', ':::brèves[En bref]\n**Un.** Une appelante[^1] nouvelle.\n:::'],
    ['a box', ':::encadre[Titre]\nUn appelante[^1] texte.\n:::'],
    ['an item', '- un point appelante[^1]\n- un autre'],
    ['a quotation', '> Une appelante[^1] citation.'],
    ['a cell', '| a | b |\n|---|---|\n| appelante[^1] | c |'],
    ['an answer', ':::entretien[Titre]\n**Pourquoi ?**\n\nUne appelante[^1] réponse.\n:::'],
  ])('%s', async (_, calling) => {
    const runs = await runsOf(calling);
    const call = runs.find((run) => textOf(run).includes('appelante'));
    const notes = runs.filter((run) => textOf(run).includes('Lanote'));
    expect(notes).toHaveLength(1);
    expect(notes[0]?.y).toBeGreaterThan(call?.y ?? Number.POSITIVE_INFINITY);
  });
});
