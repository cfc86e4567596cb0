import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liesIn, readThemeFile } from '../../src/publication/theme-file.ts';
import { themeSettings } from '../../src/publication/theme-settings.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { folderWith } from './folder.ts';

describe('a file of a theme', () => {
  it('is read where the publication has a theme, and the theme the file', () => {
    const folder = folderWith({ 'style.css': 'a {}', 'aspect/style.css': 'b {}' });
    expect(readThemeFile({ folder }, 'style.css')).toBeUndefined();
    expect(readThemeFile({ folder, theme: 'aspect' }, 'print.yaml')).toBeUndefined();
    expect(readThemeFile({ folder, theme: 'aspect' }, 'style.css')).toMatchObject({
      value: 'b {}',
      problems: [],
      file: join(folder, 'aspect/style.css'),
    });
  });

  it('is refused where a link leads out of the theme, even to a folder whose name begins as its own', () => {
    const folder = folderWith({ 'aspect/a.txt': '', 'aspect-2/style.css': 'secret' });
    symlinkSync(join(folder, 'aspect-2/style.css'), join(folder, 'aspect/style.css'));
    expect(readThemeFile({ folder, theme: 'aspect' }, 'style.css')).toEqual({
      file: join(folder, 'aspect/style.css'),
      problems: [
        {
          severity: 'error',
          code: 'theme.file-outside',
          values: { name: 'style.css' },
          file: join(folder, 'aspect/style.css'),
        },
      ],
    });
  });

  it('is as large as a setting at most: a megabyte', () => {
    const folder = folderWith({ 'aspect/style.css': 'x'.repeat(1e6 + 1), 'aspect/print.yaml': 'x'.repeat(1e6) });
    expect(readThemeFile({ folder, theme: 'aspect' }, 'style.css')?.problems).toMatchObject([{ severity: 'error' }]);
    expect(readThemeFile({ folder, theme: 'aspect' }, 'print.yaml')?.problems).toEqual([]);
  });
});

describe('a file lies in a folder', () => {
  it('or not, links followed, and nowhere where it is not there', () => {
    const folder = folderWith({ 'a/b.txt': '', 'c.txt': '' });
    symlinkSync(join(folder, 'a'), join(folder, 'linked'));
    expect(liesIn(join(folder, 'a'), join(folder, 'a/b.txt'))).toBe(true);
    expect(liesIn(join(folder, 'linked'), join(folder, 'a/b.txt'))).toBe(true);
    expect(liesIn('/', join(folder, 'c.txt'))).toBe(true);
    expect(liesIn(join(folder, 'a'), join(folder, 'c.txt'))).toBe(false);
    expect(liesIn(join(folder, 'a'), join(folder, 'a/none.txt'))).toBe(false);
    expect(liesIn(join(folder, 'none'), join(folder, 'c.txt'))).toBe(false);
    expect(liesIn(join(folder, 'a'), join(folder, 'c.txt/d.txt'))).toBe(false);
  });

  it('is not answered where the disk does not tell: a link round in a circle', () => {
    const folder = folderWith({ 'a/b.txt': '' });
    symlinkSync('round', join(folder, 'a/round'));
    expect(() => liesIn(join(folder, 'a'), join(folder, 'a/round'))).toThrow(
      expect.objectContaining({ code: 'ELOOP' }),
    );
  });
});

describe('the settings of a theme', () => {
  const settings = (yaml: string | undefined, properties: Parameters<typeof testPublication>[0] = {}) => {
    const folder = folderWith({ 'aspect/a.txt': '', ...(yaml !== undefined && { 'aspect/print.yaml': yaml }) });
    const { value, problems } = themeSettings(testPublication({ folder, theme: 'aspect', ...properties }));
    return { value, codes: problems.map(({ severity, code }) => `${severity} ${code}`) };
  };

  it('are none where there is no file, or one of comments', () => {
    expect(settings(undefined)).toEqual({ value: {}, codes: [] });
    expect(settings('# rien\n')).toEqual({ value: {}, codes: [] });
    expect(themeSettings(testPublication())).toEqual({ value: {}, problems: [] });
  });

  it('come after the colour and the columns of the publication', () => {
    const yaml = 'columns: 3\ncolours: { accent: "#aa0000", ink: "#111111" }\nnewspaper: { columns: 4, kicker: 6 }\n';
    const own = {
      columns: 3,
      colours: { accent: '#aa0000', ink: '#111111' },
      newspaper: { columns: 4, kicker: 6 },
    };
    expect(settings(yaml)).toEqual({ value: own, codes: [] });
    expect(settings(yaml, { colours: { accent: '#0000aa' } }).value).toEqual({
      ...own,
      colours: { accent: '#0000aa', ink: '#111111' },
    });
    expect(settings(yaml, { columns: 2 }).value).toEqual({
      ...own,
      columns: 2,
      newspaper: { columns: 2, kicker: 6 },
    });
    expect(settings(undefined, { columns: 2 }).value).toEqual({ columns: 2, newspaper: { columns: 2 } });
    expect(settings(undefined, { colours: { accent: '#0000aa' } }).value).toEqual({ colours: { accent: '#0000aa' } });
  });

  it('are none where a mistake is in them, and all mistakes are told', () => {
    expect(settings('columns: [').codes).toEqual(['error yaml.unclosed']);
    expect(settings('columns: 9\nzzzzzzzz: x')).toEqual({
      value: undefined,
      codes: ['error theme.columns', 'warning field.unknown'],
    });
    expect(settings('columns\u00a0: 3\nzzzzzzzz: x')).toEqual({
      value: { columns: 3 },
      codes: ['note yaml.no-break-space', 'warning field.unknown'],
    });
    expect(settings('\u0000').value).toBeUndefined();
  });

  it('are told of a pale accent, unless the publication has another', () => {
    const pale = 'colours: { accent: "#ffd400" }';
    expect(settings(pale).codes).toEqual(['warning colour.pale']);
    expect(settings(pale, { colours: { accent: '#0000aa' } }).codes).toEqual([]);
  });
});
