import { describe, expect, it } from 'vitest';
import { loadHyphenation } from '../../src/typography/hyphenation.ts';

/** A word with a bar at each place where it may be divided. */
async function divided(word: string, lang: string): Promise<string> {
  const { places } = (await loadHyphenation(lang))(word, '');
  return [0, ...places].map((from, index) => word.slice(from, places[index] ?? word.length)).join('|');
}

describe('a hyphen leaves on either side as many letters as printers of the language do', () => {
  // The first word of a language has as few before a hyphen as there may be, the second as few behind it.
  it.each([
    ['fr', 'two and three', 'sa|la|riés', 'ca|ma|rade', 'ci|néma', 'unité'],
    ['en', 'two and three', 'ra|dio', 'solid|ar|ity', 'union', 'unity'],
    ['de', 'two and two', 'grö|ße|re', 'Ar|bei|ter', 'Bau|er', 'Ra|dio'],
    ['es', 'two and two', 'aé|reo', 'huel|ga', 'sin|di|ca|to', 'uni|dad'],
    ['it', 'two and two', 'la|vo|ro', 'uni|tà', 'ope|ra|io', 'aiu|to'],
    ['pt', 'two and three', 'ca|mi|nho', 'ope|rá|rio', 'aluno', 'uni|dade'],
    ['nl', 'two and two', 'ra|dio', 'idee|ën', 'vak|bond', 'sta|king'],
    ['pl', 'two and two', 'ro|bot|nik', 'pra|ca', 'za|wo|do|wy', 'ofer|ta'],
  ])('%s: %s', async (lang, _, ...words) => {
    for (const word of words) expect(await divided(word.replaceAll('|', ''), lang)).toBe(word);
  });

  it('counts from the apostrophe where a word is elided, and the elided letters stay with it', async () => {
    expect(await divided('l’unification', 'fr')).toBe('l’uni|fi|ca|tion');
    expect(await divided("l'unification", 'fr')).toBe("l'uni|fi|ca|tion");
    expect(await divided('jusqu’ici', 'fr')).toBe('jus|qu’ici');
    expect(await divided('aujourd’hui', 'fr')).toBe('au|jourd’hui');
  });
});

describe('a word that stays whole', () => {
  it('has fewer than five letters', async () => {
    expect(await divided('auto', 'nl')).toBe('auto');
    expect(await divided('tuto', 'fr')).toBe('tuto');
  });

  it.each(['CHSCT', 'UNIFICATION', 'McDonald', 'réu2nion', 'camarade·s', 'uni_fication', 'l’ONU’s'])(
    'has anything but small letters behind its first: %s',
    async (word) => expect(await divided(word, 'fr')).toBe(word),
  );

  it('is of a language without patterns, or of none', async () => {
    expect(await divided('kenwriziegezh', 'br')).toBe('kenwriziegezh');
    const hyphenate = await loadHyphenation('br', ['fr']);
    expect(hyphenate('solidarité', '').places).toEqual([]);
    expect(hyphenate('solidarité', 'cy').places).toEqual([]);
    expect(hyphenate('solidarité', 'fr').places).toEqual([2, 4, 6]);
  });
});

describe('a word with a capital', () => {
  it.each([
    ['fr', 'Solidarité', true],
    ['fr', 'd’Asnières', true],
    ['fr', 'solidarité', false],
    ['en', 'Solidarity', true],
    // Every noun has one.
    ['de', 'Gewerkschaft', false],
  ])('is known as such, where capitals are rare: %s %s', async (lang, word, capitalised) => {
    const syllables = (await loadHyphenation(lang))(word, '');
    expect(syllables.capitalised).toBe(capitalised);
    expect(syllables.places).not.toEqual([]);
  });

  it('has letters that combine with marks, and those that have no capital', async () => {
    expect(await divided('re\u0301union', 'fr')).not.toBe('re\u0301union');
    expect(await divided('Straßenbahn', 'de')).toBe('Stra|ßen|bahn');
  });
});

describe('the patterns', () => {
  it('are those of a word’s own language, whatever its region and its case, and else those of the text', async () => {
    const hyphenate = await loadHyphenation('fr-CA', ['en-GB', 'DE']);
    expect(hyphenate('national', '').places).toEqual([2, 5]);
    expect(hyphenate('national', 'en').places).toEqual((await loadHyphenation('en'))('national', '').places);
    expect(hyphenate('Gewerkschaft', 'de-AT').places).toEqual([2, 6]);
    expect((await loadHyphenation('EN-us'))('meeting', '').places).toEqual([4]);
  });
});
