import { describe, expect, it } from 'vitest';
import { applyTypography } from '../../src/typography/apply-typography.ts';
import { FORCED_END, forcedLines, LINE_SEPARATOR } from '../../src/typography/forced-ends.ts';
import { rulesFor } from '../../src/typography/rules.ts';
import { usualMarks } from '../../src/typography/usual-marks.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';

describe('the rules of a language', () => {
  const [fr, en, de, swiss] = ['fr', 'en', 'de', 'de-CH'].map(rulesFor);

  it('are those of its primary tag, whatever its region and its case', () => {
    for (const lang of ['fr-CA', 'FR', 'fr-Latn-BE']) expect(rulesFor(lang)).toBe(fr);
    for (const lang of ['en-US', 'EN-gb']) expect(rulesFor(lang)).toBe(en);
    for (const lang of ['de-AT', 'DE']) expect(rulesFor(lang)).toBe(de);
    for (const lang of ['de-LI', 'DE-ch']) expect(rulesFor(lang)).toBe(swiss);
    expect(new Set([fr, en, de, swiss]).size).toBe(4);
  });

  it('are none where there is no table', () => {
    for (const lang of ['', 'es', 'fro', 'enm', 'x-en', 'x-fr', 'den', 'x-de', 'x-de-ch'])
      expect(rulesFor(lang)).toEqual([]);
  });

  it('may be switched off by their names', () => {
    expect(applyTypography('Qui ? "oui"', 'fr', { quotes: false })).toBe('Qui\u202F? "oui"');
    expect(applyTypography('Qui ? "oui"', 'fr', { 'high-punctuation': false })).toBe('Qui ? «\u00A0oui\u00A0»');
    expect(applyTypography('Qui ?', 'fr', { 'high-punctuation': true })).toBe('Qui\u202F?');
  });
});

describe('a line never ends', () => {
  const shown = (text: string, lang: string) => applyTypography(text, lang).replaceAll('\u00A0', '~');

  it.each([
    ['fr', 'Dim. 12/09', 'Dim.~12/09'],
    ['fr', 'le dimanche 12/09/2027', 'le dimanche~12/09/2027'],
    ['fr', 'ven 3.12', 'ven~3.12'],
    ['en', 'Sat 12/09', 'Sat~12/09'],
    ['en', 'Saturday, 12/09', 'Saturday,~12/09'],
    ['de', 'So. 12.09.', 'So.~12.09.'],
    ['de-CH', 'Do., 12.9.', 'Do.,~12.9.'],
  ])('between a day and its date (%s): %s', (lang, typed, set) => {
    expect(shown(typed, lang)).toBe(set);
  });

  it.each([
    ['de-CH', "CHF 1'200", "CHF~1'200"],
    ['de', 'EUR 20 oder 20 EUR', 'EUR~20 oder 20~EUR'],
    ['de-CH', 'Fr. 20.–', 'Fr.~20.–'],
    ['de', 'Nr. 5', 'Nr.~5'],
    ['fr', '20.– CHF', '20.–~CHF'],
    ['en', 'GBP 20', 'GBP~20'],
  ])('between an amount and its money (%s): %s', (lang, typed, set) => {
    expect(shown(typed, lang)).toBe(set);
  });

  it.each([
    ['fr', 'la mer 12 fois'],
    ['fr', 'un mardi 12 fois'],
    ['de', 'So 12 Leute'],
    ['en', 'The sun 12 times'],
    ['fr', 'XCHF 20'],
  ])('only where there is one (%s): %s', (lang, typed) => {
    expect(shown(typed, lang)).toBe(typed);
  });
});

describe('in French a unit', () => {
  const shown = (text: string) => applyTypography(text, 'fr').replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

  it.each([
    ['une salle de 35m2', 'une salle de 35~m2'],
    ['35 m2 et 12 000m²', '35~m2 et 12^000~m²'],
    ['80dB(A)', '80~dB(A)'],
    ['10kg, 2,5km et 30km/h', '10~kg, 2,5~km et 30~km/h'],
    ['20euros', '20~euros'],
  ])('is tied to its number: %s', (typed, set) => expect(shown(typed)).toBe(set));

  it.each(['réf-12kg', 'A10kg', '2x10kg', '10kgs', 'la salle 12m', '5G', 'img_10mm', '10km_photo', '10mmx20'])(
    'is left where it may be none: %s',
    (typed) => expect(shown(typed)).toBe(typed),
  );
});

describe('two apostrophes', () => {
  const fr = rulesFor('fr');

  it.each([
    ['fr', "le mot ''double''.", 'le mot «\u00A0double\u00A0».'],
    ['fr', "« le ''vrai'' »", '«\u00A0le “vrai”\u00A0»'],
    ['fr', "(''l'école'', ''1968'')", '(«\u00A0l’école\u00A0», «\u00A01968\u00A0»)'],
    ['en', "the ''double'' word", 'the “double” word'],
    ['de', "das ''Ja''", 'das „Ja“'],
  ])('are a mark of a quotation (%s): %s', (lang, typed, set) => expect(applyTypography(typed, lang)).toBe(set));

  it.each(['a ', "'a ", "''", "a'' "])('are looked for without a search that grows, in « %s »', async (piece) => {
    const rule = fr.find(({ example }) => example[0].startsWith("''"));
    const look = (length: number) => rule?.edits(`''b ${piece.repeat(length / piece.length)}`);
    expect(rule).toBeDefined();
    expect(await growth(look, 16_000)).toBeLessThan(FAR_FROM_SQUARE);
  });

  it.each(["en 1'30''", "en 30'' et 40''", "un ''mot"])('are none where nothing is quoted: %s', (typed) => {
    expect(applyTypography(typed, 'fr')).not.toMatch(/[«»"]/);
  });
});

describe('the marks of a quotation', () => {
  it.each([
    ['fr', '«\u00A0 \u00A0»', '“ ”'],
    ['en', '“ ”', '‘ ’'],
    ['de', '„ “', '‚ ‘'],
    ['es', '« »', '“ ”'],
    ['it', '« »', '“ ”'],
    ['pt', '« »', '“ ”'],
    ['nl', '‘ ’', '“ ”'],
    ['pl', '„ ”', '« »'],
    ['sv', '“ ”', '‘ ’'],
    ['PT-br', '« »', '“ ”'],
    ['', '“ ”', '‘ ’'],
  ])('of %j are %s, and within one %s', (lang, outer, inner) => {
    const marks = usualMarks(lang);
    expect(marks.outer.join(' ')).toBe(outer);
    expect(marks.inner.join(' ')).toBe(inner);
  });
});

describe('a quotation of which one mark is straight', () => {
  it.each([
    [
      'de',
      '„Wir fordern mehr", sagte sie: "Ja". "Auch \'wir\'".',
      '„Wir fordern mehr“, sagte sie: „Ja“. „Auch ‚wir‘“.',
    ],
    ['de', '"Ja“, sagte er, „und", so sie, "nein“.', '„Ja“, sagte er, „und“, so sie, „nein“.'],
    ['de-CH', '«Ja", sagte er, "nein» sie.', '«Ja», sagte er, «nein» sie.'],
    ['en', '“Yes", he said, "no”, and "so".', '“Yes”, he said, “no”, and “so”.'],
    ['fr', '«\u00a0Oui", dit-il, "non\u00a0», et “bof".', '«\u00a0Oui\u00a0», dit-il, «\u00a0non\u00a0», et “bof”.'],
    ['fr', '«\u00a0Oui, “bof"\u00a0»', '«\u00a0Oui, “bof”\u00a0»'],
  ])('gets the other: %s %s', (lang, typed, meant) => {
    expect(applyTypography(typed, lang)).toBe(meant);
  });

  it.each([
    ['de', 'Ein „Bildschirm von 5" Breite“ und „5" breit'],
    ['de', '„Sie rief: "Ja" – und ging', '„Sie rief: ‚Ja‘ – und ging'],
    ['en', '“A screen of 5" or 6"” and 7"'],
    ['en', 'A “b c" d” e'],
    ['fr', 'Une règle de 5" et «\u00a0un écran de 6" de large\u00a0»'],
  ])('is none where both its marks are there, or inches are meant: %s %s', (lang, typed, meant = typed) => {
    const plain = (text: string) => text.replace(/\u00a0(?!»)/g, (space) => (text.includes('«') ? space : ' '));
    expect(plain(applyTypography(typed, lang))).toBe(meant);
  });

  it('is found in time that grows with the text', () => {
    const started = performance.now();
    applyTypography('„a" b "c“ '.repeat(20_000), 'de');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('single quotes', () => {
  it.each([
    // What begins with an elided word is a quotation where the next quote closes it.
    ["'round up to 8'", '‘round up to 8’'],
    ["'cause of death'", '‘cause of death’'],
    ["he said 'round the clock' twice", 'he said ‘round the clock’ twice'],
    ["'n' is a letter", '‘n’ is a letter'],
    // What ends in « s' » or « in' » closes one only before a mark or at the end.
    ["'round the workers' pay", '’round the workers’ pay'],
    ["'round the workers'", '‘round the workers’'],
    ["'round the workers', he said", '‘round the workers’, he said'],
    ["'round here nothin' moves", '’round here nothin’ moves'],
    ["'round here nothin'!", '‘round here nothin’!'],
    // Another elided word between them had a quote before.
    ["'bout time ('tis) to go'", '’bout time (’tis) to go’'],
    // In one that is far away there is no pair.
    [`'round ${'mile '.repeat(16)}off'`, `’round ${'mile '.repeat(16)}off’`],
    ["'tis the season", '’tis the season'],
    ["the '90s", 'the ’90s'],
  ])('%s', (typed, set) => expect(applyTypography(typed, 'en')).toBe(set));

  it('have a word between them', () => {
    expect(applyTypography("''", 'en')).toBe("''");
    expect(applyTypography('""', 'en')).toBe('""');
    expect(applyTypography('"a"', 'en')).toBe('“a”');
  });
});

describe('chevrons', () => {
  it.each([
    ['<<oui>>', '«\u00A0oui\u00A0»'],
    ['<< oui >>', '«\u00A0oui\u00A0»'],
    ['<<  >>', '<<  >>'],
    ['1 << 2 et 4 >> 1', '1 << 2 et 4 >> 1'],
    ['oui >>', 'oui >>'],
    ['<<a <<b>> c>>', '«\u00A0a “b” c\u00A0»'],
  ])('%s', (typed, set) => expect(applyTypography(typed, 'fr')).toBe(set));
});

describe('a title', () => {
  it('has the lines that its author ends', () => {
    expect(LINE_SEPARATOR).toBe('\u2028');
    expect(forcedLines('Pauses chronométrées :\\ le plateau')).toEqual(['Pauses chronométrées :', 'le plateau']);
    expect(forcedLines('un\\  deux\\\ntrois')).toEqual(['un', 'deux', 'trois']);
    expect(forcedLines('\\ un\\ \\ ')).toEqual(['un']);
    expect(forcedLines('C:\\dossier')).toEqual(['C:\\dossier']);
    expect('a\\ b\\c'.replace(FORCED_END, '|')).toBe('a| b\\c');
  });
});
