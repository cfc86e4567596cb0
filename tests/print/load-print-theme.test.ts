import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast } from '../../src/colour/contrast.ts';
import { loadPrintTheme } from '../../src/print/load-print-theme.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-theme-'));
  mkdirSync(join(folder, 'look'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const load = (yaml: string) => {
  writeFileSync(join(folder, 'look/print.yaml'), yaml);
  return loadPrintTheme(testPublication({ folder, theme: 'look' }));
};

describe('loadPrintTheme', () => {
  it('gives the default theme to a publication without one', () => {
    const { value, problems } = loadPrintTheme(testPublication());
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ columns: 2, page: { widthMm: 210, heightMm: 297 } });
  });

  it('says how boxes and code are set, and refuses what is neither', () => {
    expect(load('box: tinted\ncode: { size: 7.5 }\n').value).toMatchObject({
      box: 'tinted',
      code: { size: 7.5, leading: 11 },
    });
    expect(load('box: rounded\n').problems).toMatchObject([{ code: 'theme.box' }]);
  });

  it('tints stories with a tenth of the accent, or as the theme says, and letters of the accent can be read there', () => {
    expect(load('').value?.colours).toMatchObject({ storyGround: '#f9e7ea', accentOnStoryGround: '#c4122f' });
    expect(load('colours: { accent: "#ff8800" }').value?.colours.storyGround).toBe('#fff3e6');
    expect(load('colours: { storyGround: "#e0e0ff" }').value?.colours.storyGround).toBe('#e0e0ff');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        const accent = `#${colour.toString(16).padStart(6, '0')}`;
        const colours = load(`colours: { accent: "${accent}" }`).value?.colours;
        if (!colours) throw new Error('no theme');
        const letters = [colours.ink, colours.soft, colours.accentOnStoryGround];
        for (const one of letters) expect(contrast(one, colours.storyGround)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 60 },
    );
  });

  it('changes what the theme says and keeps the rest', () => {
    const { value, problems } = load('columns: 3\ncolours:\n  accent: "#005599"\n');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ columns: 3, gutterMm: 7, colours: { accent: '#005599', ink: '#000000' } });
  });

  it.each([
    ['#14161c', '#000000'],
    ['#262626', '#000000'],
    ['#272626', '#272626'],
    ['#00002f', '#00002f'],
    ['#333333', '#333333'],
  ])('prints the ink %s as %s, and no other colour otherwise', (ink, printed) => {
    const { value } = load(`colours:\n  ink: "${ink}"\n  soft: "#101010"\n`);
    expect(value?.colours).toMatchObject({ ink: printed, soft: '#101010' });
  });

  it.each(['', '# Rien pour le moment.\n'])('changes nothing where the theme says nothing: %j', (yaml) => {
    const { value, problems } = load(yaml);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ columns: 2, gutterMm: 7 });
  });

  it('lets white grow as the theme says, but never more than double', () => {
    const { value, problems } = load('white:\n  heading2: { lines: 2, growth: 2 }\n  block: { lines: 0 }\n');
    expect(problems).toEqual([]);
    expect(value?.white).toEqual({
      heading2: { lines: 2, growth: 2 },
      heading3: { lines: 1, growth: 1 },
      heading4: { lines: 1, growth: 1 },
      block: { lines: 0, growth: 0 },
    });
  });

  it.each([
    ['columns: 6', 'theme.columns', 1, 10],
    ['columns: 0', 'theme.columns', 1, 10],
    ['columns: 2.5', 'theme.columns', 1, 10],
    ['standfirst:\n  stretchLines: 3', 'theme.stretch-lines', 2, 17],
    ['body:\n  size: big', 'theme.length', 2, 9],
    ['body:\n  size: 900', 'theme.length', 2, 9],
    ['colours:\n  accent: red', 'theme.colour', 2, 11],
    ['colours: red', 'theme.group', 1, 10],
    ['colours:\n  accent: #005599', 'yaml.hash-empty', 2, 11],
    ['extends: nothing', 'theme.extends', 1, 10],
    ['body:\n  figures: roman', 'theme.figures', 2, 12],
    ['body:\n  hyphenPenalty: 1.5', 'theme.penalty', 2, 18],
    ['microtypography:\n  glyphScalingPercent: 9', 'theme.percent', 2, 24],
    ['white:\n  block:\n    lines: 1.5', 'theme.white-lines', 3, 12],
    ['white:\n  heading2:\n    lines: 9', 'theme.white-lines', 3, 12],
    ['white:\n  heading3: { lines: 2, growth: 3 }', 'theme.white-lines', 2, 33],
    ['white:\n  heading3: { lines: 1, growth: 2 }', 'theme.white-growth', 2, 33],
    ['white:\n  heading3: 2', 'theme.group', 2, 13],
  ])('says what is wrong in %j', (yaml, code, line, column) => {
    const { value, problems } = load(yaml);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', code, place: { line, column } }]);
  });

  it('has the accent of publication.yaml before the theme’s', () => {
    writeFileSync(join(folder, 'look/print.yaml'), 'columns: 3\ncolours: { accent: "#f5e6c8", soft: "#222222" }\n');
    const colours = { accent: '#005bbb' };
    const { value, problems } = loadPrintTheme(testPublication({ folder, theme: 'look', colours }));
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      columns: 3,
      colours: { accent: '#005bbb', accentLetters: '#005bbb', soft: '#222222' },
    });
  });

  it('warns of an accent that is too pale for letters, and darkens them alone', () => {
    const { value, problems } = load('colours:\n  accent: "#ffd400"\n');
    expect(value?.colours).toMatchObject({ accent: '#ffd400', accentLetters: '#8c7500', onAccent: '#000000' });
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'colour.pale', place: { line: 2, column: 11 }, values: { letters: '#8c7500' } },
    ]);
  });

  it.each([
    ['#005599', '#ffffff', '#ffffff'],
    ['#005599', '#fff0a8', '#fff0a8'],
    ['#1b7a3d', '#888888', '#ffffff'],
    ['#ffd400', '#ffffff', '#000000'],
  ])('on a band of %s has letters of its onDark %s where they can be read: %s', (accent, onDark, letters) => {
    expect(load(`colours: { accent: "${accent}", onDark: "${onDark}" }`).value?.colours.onAccent).toBe(letters);
  });

  it('warns of a setting that does not exist, with the nearest one', () => {
    const { value, problems } = load('colums: 3');
    expect(value).toMatchObject({ columns: 2 });
    expect(problems).toMatchObject([{ severity: 'warning', code: 'field.misspelt', values: { nearest: 'columns' } }]);
  });
});
