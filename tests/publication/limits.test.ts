import { describe, expect, it } from 'vitest';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { themeSchema } from '../../src/publication/theme-schema.ts';
import { bulletinFile, folderWith } from './folder.ts';

/** What is wrong with a publication, by its codes. */
const told = (yaml: string) =>
  loadPublication(folderWith({ 'publication.yaml': `name: Fil\n${yaml}` })).problems.map(({ code }) => code);
const toldOfField = (field: string) =>
  told(`coupon:\n  title: Adhésion\n  rows:\n    - [{ name: a, label: A, ${field} }]`);
const toldOfCoupon = (field: string) =>
  told(`coupon:\n  title: Adhésion\n  ${field}\n  rows:\n    - [{ name: a, label: A }]`);

describe('a setting has its limits, and what is beyond them is told', () => {
  it.each([
    ['width', 'coupon.width', ['1', '12'], ['0', '13', '2.5', 'large']],
    ['maxLength', 'coupon.whole', ['1', '1000'], ['0', '1001', '1.5', 'long']],
    ['kind: long-text, lines', 'coupon.whole', ['1', '20'], ['0', '21', '1.5']],
    ['kind', 'coupon.kind', ['text', 'email', 'iban'], ['fax', '3']],
    ['required', 'field.boolean', ['true', 'false'], ['peut-être', '3']],
    ['kind: one-of, choices', 'coupon.choices-list', ['[Oui, Non]'], ['Oui']],
    ['pattern', 'coupon.pattern', ['"[0-9]+"', '"a|b"'], ['"["', '"(?<n"']],
  ])('of a field of the coupon: %s', (key, code, right, wrong) => {
    for (const value of right) expect([value, toldOfField(`${key}: ${value}`)]).toEqual([value, []]);
    for (const value of wrong) expect([value, toldOfField(`${key}: ${value}`)]).toEqual([value, [code]]);
  });

  it.each([
    ['side', 'coupon.side', ['1', 'last'], ['0', '1.5', 'first', '-1']],
    ['place', 'coupon.place', ['foot', 'top', 'here', 'column'], ['left', '2']],
    ['size', 'coupon.size', ['half', 'page', 'foot', 'column'], ['third', '2']],
    ['back', 'coupon.back', ['keep-clear', 'free'], ['blank', '2']],
    ['web', 'coupon.web', ['form', 'print-only'], ['papier', '2']],
  ])('of a coupon: %s', (key, code, right, wrong) => {
    for (const value of right) expect([value, toldOfCoupon(`${key}: ${value}`)]).toEqual([value, []]);
    for (const value of wrong) expect([value, toldOfCoupon(`${key}: ${value}`)]).toEqual([value, [code]]);
  });

  it.each([
    ['columns', 'theme.columns', ['1', '5'], ['0', '6', '2.5', 'deux']],
    ['copies', 'copies.whole', ['1', '1000000'], ['0', '1000001', '2.5', 'deux cents']],
    ['colours: { accent', 'field.empty', ['"#0055bb" }'], ['"" }', '" " }']],
    ['colours: { accent', 'theme.colour', ['"#05b" }', '"#0055BB" }'], ['"#05" }', '"#0055bg" }', 'rouge }']],
    [
      'contact: { email',
      'email.address',
      ['a@b.fr }', 'a.b@c.d.fr }'],
      ['a@b }', '"a b@c.fr" }', '"@b.fr" }', 'a@b..fr }'],
    ],
  ])('of a publication: %s', (key, code, right, wrong) => {
    for (const value of right) expect([value, told(`${key}: ${value}`)]).toEqual([value, []]);
    for (const value of wrong) expect([value, told(`${key}: ${value}`)]).toEqual([value, [code]]);
  });

  it.each([
    ['pages', 'pages.whole', ['1', '8'], ['0', '1.5', 'deux']],
    ['columns', 'theme.columns', ['1', '5'], ['0', '6', '1.5']],
    ['copies', 'copies.whole', ['1', '1000000'], ['0', '1000001', '1.5', '-3']],
  ])('of a number: %s', (key, code, right, wrong) => {
    const problems = (value: string) =>
      readFrontMatter('003.md', bulletinFile(`number: 3\ndate: 2012-03\ntitle: Non\n${key}: ${value}`)).problems.map(
        (one) => one.code,
      );
    for (const value of right) expect([value, problems(value)]).toEqual([value, []]);
    for (const value of wrong) expect([value, problems(value)]).toEqual([value, [code]]);
  });

  const anyLength = (least: number, most: number) =>
    ['theme.length', [least, most, (least + most) / 2], [least - 0.1, most + 0.1, 'big']] as const;
  const anyWhole = (code: string, least: number, most: number) =>
    [code, [least, most], [least - 1, most + 1, least + 0.5, 'x']] as const;
  const anyShare = (most: number) => ['theme.percent', [0, most], [-0.1, most + 0.1, 'x']] as const;

  it.each([
    ['page.widthMm', ...anyLength(50, 1200)],
    ['page.heightMm', ...anyLength(50, 1200)],
    ['page.marginsMm.top', ...anyLength(5, 80)],
    ['page.marginsMm.right', ...anyLength(5, 80)],
    ['page.marginsMm.bottom', ...anyLength(5, 80)],
    ['page.marginsMm.left', ...anyLength(5, 80)],
    ['gutterMm', ...anyLength(2, 30)],
    ['columns', ...anyWhole('theme.columns', 1, 5)],
    ['body.size', ...anyLength(4, 200)],
    ['body.indent', ...anyLength(0, 60)],
    ['body.hyphenPenalty', ...anyWhole('theme.penalty', 0, 1000)],
    ['body.figures', 'theme.figures', ['lining', 'oldstyle'], ['roman', 3]],
    ['standfirst.stretchLines', ...anyWhole('theme.stretch-lines', 0, 2)],
    ['white.block.lines', ...anyWhole('theme.white-lines', 0, 4)],
    ['white.block.growth', ...anyWhole('theme.white-lines', 0, 2)],
    [
      'white.block',
      'theme.white-growth',
      [
        { lines: 2, growth: 2 },
        { lines: 1, growth: 0 },
      ],
      [{ lines: 1, growth: 2 }],
    ],
    ['white.heading2', 'theme.group', [{ lines: 1 }, {}], [2, 'x']],
    ['microtypography.glyphScalingPercent', ...anyShare(5)],
    ['microtypography.letterSpacingPercent', ...anyShare(5)],
    ['microtypography.marginKerningPercent', ...anyShare(200)],
    ['align', 'theme.align', ['justified', 'ragged'], ['left', 1]],
    ['paragraphs', 'theme.paragraphs', ['indent', 'white'], ['both', 1]],
    ['box', 'theme.box', ['ruled', 'tinted', 'framed'], ['round', 1]],
    ['extends', 'theme.extends', ['default', 'none'], ['other', 1]],
    ['colours.accent', 'theme.colour', ['#005bbb', '#FFFFFF'], ['#05b', 'red', '#005bbbb', '0#005bbb', 5]],
    ['colours', 'theme.group', [{}, { ink: '#000000' }], ['red', 3]],
    ['coupon.rowMm', ...anyLength(5, 40)],
    ['coupon.boxMm', ...anyLength(2, 10)],
    ['footer', ...anyLength(4, 200)],
    ['newspaper.columns', ...anyWhole('theme.columns', 1, 5)],
    ['newspaper.headlines.lead', ...anyLength(4, 200)],
    ['newspaper.headlines.second', ...anyLength(4, 200)],
    ['newspaper.headlines.brief', ...anyLength(4, 200)],
    ['newspaper.kicker', ...anyLength(4, 200)],
    ['newspaper.standfirst', ...anyLength(4, 200)],
    ['newspaper.byLine', ...anyLength(4, 200)],
    ['newspaper.heading', ...anyLength(4, 200)],
    ['newspaper.initialLines', ...anyWhole('theme.initial-lines', 2, 4)],
    ['newspaper.endMark', 'theme.end-mark', ['square', 'none'], ['round', 1]],
    ['newspaper.gaps.bands', ...anyWhole('theme.white-lines', 0, 4)],
    ['newspaper.gaps.stories', ...anyWhole('theme.white-lines', 0, 4)],
    ['newspaper.rules.bands', ...anyLength(0, 6)],
    ['newspaper.rules.columns', ...anyLength(0, 6)],
    ['newspaper.rules.stories', ...anyLength(0, 6)],
    ['newspaper', 'theme.group', [{}, { kicker: 9 }], [2, 'x']],
  ])('of a theme: %s', (path, code, right, wrong) => {
    const schema = themeSchema();
    const problems = (value: unknown) => {
      const nested = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
      const { success, error } = schema.safeParse(nested);
      return success ? [] : error.issues.map(({ message }) => message);
    };
    for (const value of right) expect([value, problems(value)]).toEqual([value, []]);
    for (const value of wrong) expect([value, problems(value)]).toEqual([value, [code]]);
  });
});
