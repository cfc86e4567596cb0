import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPrintTheme } from '../../src/print/load-print-theme.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { folderWith } from '../publication/folder.ts';
import { testArticle } from '../web/article.ts';

const SECRET = 'SECRET-OF-THE-AUTHOR';

/** A publication whose theme has these files, beside a file that is nobody's business; `links` lead from the theme to that. */
function themed(files: Readonly<Record<string, string>>, links: readonly string[] = []) {
  const folder = folderWith({ 'b/theme/empty': '', 'secret.css': SECRET, 'secret.liquid': SECRET, ...files });
  for (const name of links) symlinkSync(join(folder, 'secret.css'), join(folder, 'b/theme', name));
  const publication = testPublication({ folder: join(folder, 'b'), theme: 'theme' });
  const theme = openWebTheme(publication);
  return { publication, theme, page: renderPage(testArticle(), publication, theme) };
}

describe('a theme from somebody else', () => {
  it.each([
    ['{% include "../../secret" %}'],
    ['{% include "../../../secret.liquid" %}'],
    ['{% render "../../secret.liquid" %}'],
    ['{% layout "../../secret" %}'],
    ['{% assign name = "../../secret" %}{% include name %}'],
    ['{% include "/etc/passwd" %}'],
  ])('reads no template outside its folder: %s', (template) => {
    const { page } = themed({ 'b/theme/page.liquid': template });
    expect(page.value?.html ?? '').not.toMatch(/SECRET|root:/);
    expect(page.problems).toMatchObject([{ severity: 'error', code: 'theme.template' }]);
  });

  it('publishes no file to which its style is a link', () => {
    const { theme, page } = themed({}, ['style.css']);
    expect(theme.problems).toMatchObject([
      { severity: 'error', code: 'theme.file-outside', values: { name: 'style.css' } },
    ]);
    expect(Buffer.concat(theme.files.map(({ bytes }) => bytes)).includes(SECRET)).toBe(false);
    expect(page.value?.html ?? '').not.toContain(SECRET);
  });

  it('repeats no line of a file to which its settings are a link', () => {
    const { publication } = themed({}, ['print.yaml']);
    const { problems } = loadPrintTheme(publication);
    expect(problems).toMatchObject([{ severity: 'error', code: 'theme.file-outside' }]);
    expect(JSON.stringify(problems)).not.toContain(SECRET);
  });

  it('may itself be reached by a link', () => {
    const folder = folderWith({ 'b/empty': '', 'elsewhere/style.css': 'body{color:red}' });
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'b/theme'));
    const theme = openWebTheme(testPublication({ folder: join(folder, 'b'), theme: 'theme' }));
    expect(theme.problems).toEqual([]);
    expect(theme.files.some(({ bytes }) => Buffer.from(bytes).includes('body{color:red}'))).toBe(true);
  });

  it.each([
    ['of numbers without end', '{% for i in (1..100000000000) %}x{% endfor %}'],
    ['of a text that doubles', `{% assign a = "xxxxxxxxxx" %}${'{% assign a = a | append: a %}'.repeat(60)}{{ a }}`],
  ])('is stopped at a loop %s', (_, template) => {
    const start = process.cpuUsage();
    const { page } = themed({ 'b/theme/page.liquid': template });
    expect(page.problems).toMatchObject([{ severity: 'error', code: 'theme.template' }]);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20);
  });

  it.each(['{{ title.constructor }}', '{{ masthead.__proto__ }}', '{{ process.env.PATH }}', '{{ "a".constructor }}'])(
    'reaches nothing of the program: %s',
    (template) => {
      const { page } = themed({ 'b/theme/page.liquid': `[${template}]` });
      expect(page.value?.html ?? '[]').toMatch(/^\[\]$/);
    },
  );
});
