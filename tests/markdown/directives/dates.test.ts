import { describe, expect, it } from 'vitest';
import { findDate } from '../../../src/markdown/directives/dates.ts';
import { FAR_FROM_SQUARE, growth } from '../../inspectors/cpu-time.ts';

/** Of a number of November 2026. */
const found = (text: string, lang = 'fr') => findDate(text, { lang, issue: { year: 2026, month: 11 } });

describe('a date at the beginning of a line', () => {
  it.each([
    ['12 mars 2026 : x', '2026-03-12', '12 mars 2026'],
    ['jeudi 3 décembre, 14 h 30 : x', '2026-12-03T14:30', 'jeudi 3 décembre, 14 h 30'],
    [
      'Jeudi\u00a03\u00a0décembre à 14\u202fh\u202f30 – x',
      '2026-12-03T14:30',
      'Jeudi\u00a03\u00a0décembre à 14\u202fh\u202f30',
    ],
    ['12/03/2027 : x', '2027-03-12', '12/03/2027'],
    ['12/03 à 9h : x', '2027-03-12T09:00', '12/03 à 9h'],
    ['12/03/27 : x', '2027-03-12', '12/03/27'],
    ['12.03.2027 : x', '2027-03-12', '12.03.2027'],
    ['2026-03-12 : x', '2026-03-12', '2026-03-12'],
    ['2026-03-12T14:30 : x', '2026-03-12T14:30', '2026-03-12T14:30'],
    ['1er avril : x', '2027-04-01', '1er avril'],
    ['12–14 mars : x', '2027-03-12', '12–14 mars'],
    ['du 12 au 14 mars 2027 : x', '2027-03-12', 'du 12 au 14 mars 2027'],
    ['les 12, 13 et 14 mars : x', '2027-03-12', 'les 12, 13 et 14 mars'],
    ['28 décembre au 3 janvier 2027 : x', '2026-12-28', '28 décembre au 3 janvier 2027'],
    ['lundi 7 déc. – x', '2026-12-07', 'lundi 7 déc.'],
    ['Le 3 décembre, de 9 h à 12 h 30 : x', '2026-12-03T09:00', 'Le 3 décembre, de 9 h à 12 h 30'],
    ['Ven 9 avril à partir de 18h : x', '2027-04-09T18:00', 'Ven 9 avril à partir de 18h'],
    ['3 décembre, midi : x', '2026-12-03T12:00', '3 décembre, midi'],
    ['3 décembre — 14 h de grève', '2026-12-03', '3 décembre'],
    ['3 décembre : 14 h de grève', '2026-12-03', '3 décembre'],
    ['3 décembre\nx', '2026-12-03', '3 décembre'],
    ['3 décembre', '2026-12-03', '3 décembre'],
    ['mars 2027 : x', '2027-03', 'mars 2027'],
    ['29 février : x', '2028-02-29', '29 février'],
    ['1er novembre : x', '2026-11-01', '1er novembre'],
    ['31 octobre : x', '2027-10-31', '31 octobre'],
    ['Thursday, December 3, 2:30 pm: x', '2026-12-03T14:30', 'Thursday, December 3, 2:30 pm'],
    ['December 3 at 12 am: x', '2026-12-03T00:00', 'December 3 at 12 am'],
    ['12-14 January 2027 -- x', '2027-01-12', '12-14 January 2027'],
    ['jeudi 3 décembre, 14h --- x', '2026-12-03T14:00', 'jeudi 3 décembre, 14h'],
    ['3rd of December 2026 - x', '2026-12-03', '3rd of December 2026'],
    ['March 12–14, 2027: x', '2027-03-12', 'March 12–14, 2027'],
    ['6 janvier à 20 h précises : x', '2027-01-06T20:00', '6 janvier à 20 h précises'],
    ['6 janvier, 20h environ : x', '2027-01-06T20:00', '6 janvier, 20h environ'],
    ['Dim. 11/4 (14h) : x', '2027-04-11T14:00', 'Dim. 11/4 (14h)'],
    ['Dim. 11/4 (14h-16h30) : x', '2027-04-11T14:00', 'Dim. 11/4 (14h-16h30)'],
    ['Mer. 2 juin 27 : x', '2027-06-02', 'Mer. 2 juin 27'],
    ['2 juin 27 à 18 h : x', '2027-06-02T18:00', '2 juin 27 à 18 h'],
    ['2 juin 18 h : x', '2027-06-02T18:00', '2 juin 18 h'],
    ['2 juin 18:30 : x', '2027-06-02T18:30', '2 juin 18:30'],
    ['WE du 22/23 mai : x', '2027-05-22', 'WE du 22/23 mai'],
    ['Week-end des 22 et 23 mai : x', '2027-05-22', 'Week-end des 22 et 23 mai'],
    ['le week-end du 22-23 mai : x', '2027-05-22', 'le week-end du 22-23 mai'],
    ['Do, 10. Dezember: x', '2026-12-10', 'Do, 10. Dezember'],
    ['Do 10.12., 20 Uhr: x', '2026-12-10T20:00', 'Do 10.12., 20 Uhr'],
    ['Samstag, den 5. Dezember um 19.30 Uhr: x', '2026-12-05T19:30', 'Samstag, den 5. Dezember um 19.30 Uhr'],
    ['vom 4. bis 6. März 2027: x', '2027-03-04', 'vom 4. bis 6. März 2027'],
    ['3.30pm on 4 Dec: x', '2026-12-04T15:30', '3.30pm on 4 Dec'],
    ['20 h, le 6 janvier : x', '2027-01-06T20:00', '20 h, le 6 janvier'],
    ['À 20 h le 6 janvier : x', '2027-01-06T20:00', 'À 20 h le 6 janvier'],
    ['May 30 to June 2: x', '2027-05-30', 'May 30 to June 2'],
  ])('%j is %s', (text, datetime, written) => {
    expect(found(text)).toMatchObject({ kind: 'date', datetime, end: written.length });
    expect(found(text)).not.toHaveProperty('rightDay');
    const { next = 0 } = found(text) as { next?: number };
    expect(text.slice(next)).toMatch(/^(x|14 h de grève|)$/);
  });

  it('has its month first for an American', () => {
    expect(found('03/12/2027: x', 'en-US')).toMatchObject({ datetime: '2027-03-12' });
    expect(found('03/12/2027: x', 'en')).toMatchObject({ datetime: '2027-12-03' });
  });

  it.each([
    ['mardi 3 décembre : x', 'jeudi 3 décembre 2026'],
    ['lundi 12 mars 2027 : x', 'vendredi 12 mars 2027'],
    ['lundi 1er juin 2027 : x', 'mardi 1er juin 2027'],
  ])('%j has another day of the week', (text, rightDay) => {
    expect(found(text)).toMatchObject({ kind: 'date', rightDay });
  });

  it.each(['31 février : x', '12/13/2026 : x', '0 mars : x', '3 décembre, 25 h : x', '2026-02-30 : x'])(
    '%j is on no calendar',
    (text) => {
      expect(found(text)?.kind).toBe('no-such-day');
    },
  );

  it.each([
    '12 mars réunion',
    '2 juin 50 : x',
    'Dim. 11/4 (14h : x',
    'Dim. 11/4 (salle 3) : x',
    '3.12 : x',
    'Do ut des : x',
    'WE : x',
    '20 h précises : x',
    '20 h 6 janvier : x',
    '12 marsouins : x',
    'bientôt : x',
    '12 : x',
    'mars : x',
    '12345 mars : x',
    '',
    '12 h 30 : x',
  ])('%j is none', (text) => {
    expect(found(text)).toBeUndefined();
  });

  it.each(['1 et ', '12 mars ', ' ', '1,', 'lundi '])(
    'is looked for without a search that grows, in « %s »',
    async (piece) => {
      const look = (length: number) => {
        for (let run = 0; run < 200; run++) found(piece.repeat(40).slice(0, length));
      };
      expect(await growth(look, 120)).toBeLessThan(FAR_FROM_SQUARE);
    },
  );
});
