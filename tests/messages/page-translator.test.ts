import { describe, expect, it } from 'vitest';
import { issueWords } from '../../src/article/issue-words.ts';
import { germanPage } from '../../src/messages/page/de.ts';
import { spanishPage } from '../../src/messages/page/es.ts';
import { italianPage } from '../../src/messages/page/it.ts';
import { portuguesePage } from '../../src/messages/page/pt.ts';
import { hasPageSentences, pageTranslator } from '../../src/messages/page-translator.ts';
import { translator } from '../../src/messages/translate.ts';
import type { IssueDate } from '../../src/publication/publication.ts';

const ENGLISH = translator('en');
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe.each([
  ['de', germanPage],
  ['es', spanishPage],
  ['it', italianPage],
  ['pt', portuguesePage],
] as const)('the words of a page in %s', (lang, sentences) => {
  it('have the values that the English ones have', () => {
    const named = (key: string) => {
      const values: string[] = [];
      const noted = (_: object, name: string | symbol) => {
        values.push(String(name));
        return '';
      };
      ENGLISH(key as 'sheet.issue', new Proxy({}, { get: noted }));
      return values.sort();
    };
    for (const [key, sentence] of Object.entries(sentences)) expect(placeholders(sentence), key).toEqual(named(key));
  });

  it('are said in the language, whatever the country', () => {
    expect(pageTranslator(lang)('sheet.contents')).toBe(sentences['sheet.contents']);
    expect(pageTranslator(`${lang.toUpperCase()}-CH`)('coupon.yes')).toBe(sentences['coupon.yes']);
    expect(hasPageSentences(lang)).toBe(true);
  });
});

describe('a page in another language', () => {
  it('is in English, but for French', () => {
    expect(pageTranslator('nl')('sheet.contents')).toBe('In this number');
    expect(pageTranslator('fr-CA')('sheet.contents')).toBe('Dans ce numéro');
    expect(hasPageSentences('br')).toBe(false);
    expect(pageTranslator('constructor')('coupon.yes')).toBe('Yes');
  });

  it('says what no page says in English', () => {
    expect(pageTranslator('de')('sheet.press.black')).toBe('Black');
  });
});

describe('the date of a number', () => {
  const month: IssueDate = { year: 2026, month: 12 };
  const day: IssueDate = { ...month, day: 1 };
  const days: IssueDate = { ...month, day: 20, until: { ...month, day: 27 } };
  const span: IssueDate = { year: 2026, month: 11, day: 30, until: { ...month, day: 6 } };
  const said = (lang: string, date: IssueDate) =>
    issueWords({ number: 3, date }, lang, undefined).issue.replace(/[\u00A0\u202F]/g, ' ');
  it.each([
    [
      'de',
      'Ausgabe Nr. 3 – Dezember 2026',
      '1. Dezember 2026',
      '20. bis 27. Dezember 2026',
      '30. November bis 6. Dezember 2026',
    ],
    [
      'es',
      'Boletín n.º 3 – diciembre de 2026',
      '1 de diciembre de 2026',
      'del 20 al 27 de diciembre de 2026',
      'del 30 de noviembre al 6 de diciembre de 2026',
    ],
    [
      'it',
      'Bollettino n. 3 – dicembre 2026',
      '1 dicembre 2026',
      '20–27 dicembre 2026',
      '30 novembre – 6 dicembre 2026',
    ],
    [
      'pt',
      'Boletim n.º 3 – dezembro de 2026',
      '1 de dezembro de 2026',
      'de 20 a 27 de dezembro de 2026',
      'de 30 de novembro a 6 de dezembro de 2026',
    ],
  ])('is said in %s', (lang, ofMonth, ofDay, ofDays, ofSpan) => {
    expect(said(lang, month)).toBe(ofMonth);
    expect(said(lang, day)).toContain(`– ${ofDay}`);
    expect(said(lang, days)).toContain(`– ${ofDays}`);
    expect(said(lang, span)).toContain(`– ${ofSpan}`);
  });
});
