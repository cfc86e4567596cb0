import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../cli/run.ts';
import { encodePng } from '../fixtures/encode-png.ts';

const root = join(import.meta.dirname, '../..');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** A piece of a page that its reader may paste into a file. */
interface Shown {
  readonly page: string;
  readonly text: string;
}

/** Blocks between fences of a language. */
function fenced(language: string): readonly Shown[] {
  return pages.flatMap((page) => {
    const blocks = readFileSync(join(root, page), 'utf8').matchAll(
      new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'),
    );
    return [...blocks].map(([, text = '']) => ({ page, text }));
  });
}

/** Blocks that are indented, and begin as only Markdown does. */
function indented(): readonly Shown[] {
  return pages.flatMap((page) => {
    const blocks = readFileSync(join(root, page), 'utf8').matchAll(/^ {4}(?:::|!\[)[^\n]*\n(?: {4}[^\n]*\n)*/gm);
    return [...blocks].map(([text]) => ({ page, text: text.replace(/^ {4}/gm, '') }));
  });
}

/** The general form of a directive is not to be pasted. */
const isForm = ({ text }: Shown) => text.includes('::name[');

const HEAD = '---\nnumber: 1\ndate: 2026-11\ntitle: Essai\n---\n\n';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'bulletin-docs-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  mkdirSync(join(made, 'bulletins/images'), { recursive: true });
  return made;
}

/** What a build says besides notes. */
async function said(made: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [name, text] of Object.entries({
    'publication.yaml': 'name: Essais\n',
    '001.md': `${HEAD}Du texte.\n`,
    ...files,
  }))
    writeFileSync(join(made, 'bulletins', name), text);
  for (const [, image = ''] of Object.values(files)
    .join('\n')
    .matchAll(/\((images\/[\w-]+\.\w+)/g)) {
    const grey = encodePng({ width: 400, height: 300, bits: 8, colour: 'grey', pixel: () => [99] });
    writeFileSync(join(made, 'bulletins', image), grey);
  }
  const where = ['-C', join(made, 'bulletins'), '-o', join(made, 'out')];
  const { stdout } = await run(['build', '1', '--json', ...where]);
  const { written, problems } = JSON.parse(stdout) as {
    readonly written: boolean;
    readonly problems: readonly { readonly severity: string; readonly message: string }[];
  };
  const told = problems.filter(({ severity }) => severity !== 'note').map(({ message }) => message);
  return written ? told : [...told, 'nothing was written'];
}

describe('what README and docs show', () => {
  const markdown = [...fenced('markdown'), ...indented()].filter((shown) => !isForm(shown));

  it('is found', () => {
    expect(markdown.length).toBeGreaterThan(8);
    expect(fenced('yaml').length).toBeGreaterThan(2);
  });

  it.each(markdown)('as Markdown builds without a warning: $page, $text', async ({ text }) => {
    const made = folder();
    const figures = 'Année;Recettes;Dépenses\n2024;200,5;167\n2025;180;170\n';
    const body = text.startsWith('---') ? text : `${HEAD}Du texte.\n\n${text}`;
    expect(await said(made, { '001.md': body, 'budget.csv': figures })).toEqual([]);
  });

  it.each(fenced('yaml'))('as publication.yaml builds without a warning: $page, $text', async ({ text }) => {
    const yaml = /^(?:name|nom):/m.test(text) ? text : `name: Essais\n${text}`;
    expect(await said(folder(), { 'publication.yaml': yaml })).toEqual([]);
  });
});

describe('the five minutes of the README', () => {
  it('lead from an empty folder to both editions, and to the next number', async () => {
    const made = folder();
    rmSync(join(made, 'bulletins'), { recursive: true });
    const steps = readFileSync(join(root, 'README.md'), 'utf8').matchAll(
      /^ {4}npx --no bulletin ((?:init|build|check|new)\b[^#\n]*)/gm,
    );
    const commands = [...steps].map(([, words = '']) => words.trim().match(/"[^"]*"|\S+/g) ?? []);
    expect(commands.map(([name]) => name)).toEqual(['init', 'build', 'check', 'new']);
    for (const [name = '', ...words] of commands) {
      const where = name === 'init' ? [made, '--yes'] : ['-C', join(made, 'bulletins'), '-o', join(made, 'out')];
      const { code, stderr } = await run([name, ...words.map((word) => word.replaceAll('"', '')), ...where]);
      expect([name, code, stderr]).toEqual([name, 0, expect.not.stringMatching(/\b(?:error|warning): /)]);
    }
    expect(readdirSync(join(made, 'out/001')).sort()).toContain('bulletin-001.pdf');
    expect(readdirSync(join(made, 'bulletins'))).toContain('002-titre.md');
  });
});
