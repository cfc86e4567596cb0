import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let elsewhere: string;

/** npm as a user calls it, without what the test runner's own npm has set. */
function npm(folder: string, ...words: string[]): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(registry|cache))/i.test(name)),
  );
  return execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
}

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'bulletin-elsewhere-'));
  // The bundle is built already, and other tests read it meanwhile.
  const prepare = (step: 'begin' | 'end') => execFileSync(process.execPath, [join(root, '.config/pack.js'), step]);
  prepare('begin');
  let packed: string;
  try {
    packed = npm(root, 'pack', '--ignore-scripts', '--pack-destination', elsewhere);
  } finally {
    prepare('end');
  }
  const tarball = packed.trim().split('\n').at(-1) ?? '';
  writeFileSync(join(elsewhere, 'package.json'), '{ "private": true, "type": "module" }');
  npm(elsewhere, 'install', '--prefer-offline', join(elsewhere, tarball));
}, 120_000);
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

describe('the package, installed in an empty folder', () => {
  it('builds a bulletin with its fonts and templates', () => {
    mkdirSync(join(elsewhere, 'bulletins'));
    writeFileSync(join(elsewhere, 'bulletins/publication.yaml'), 'name: La Ligne\n');
    writeFileSync(
      join(elsewhere, 'bulletins/001.md'),
      '---\nnumber: 1\ndate: 2026-11\ntitle: Bonjour\n---\n\nUn *mot*.\n',
    );
    const stdout = execFileSync(join(elsewhere, 'node_modules/.bin/bulletin'), ['build', '1'], {
      cwd: elsewhere,
      encoding: 'utf8',
    });

    expect(stdout).toContain(join('out', '001', 'bulletin-001.pdf'));
    expect(readFileSync(join(elsewhere, 'out/001/bulletin-001.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(readFileSync(join(elsewhere, 'out/001/index.html'), 'utf8')).toContain('<em>mot</em>');
    expect(readdirSync(join(elsewhere, 'out/assets')).filter((name) => name.endsWith('.woff2')).length).toBeGreaterThan(
      5,
    );
  });

  it('carries no script that npm would tell whoever installs it of, and the package’s own name as a command', () => {
    const { scripts, bin } = JSON.parse(
      readFileSync(join(elsewhere, 'node_modules/bulletin-press/package.json'), 'utf8'),
    ) as { readonly scripts: Readonly<Record<string, string>>; readonly bin: Readonly<Record<string, string>> };
    const atInstall = /^(?:(?:pre|post)?install|(?:pre|post)?prepare|prepublish)$/;
    expect(Object.keys(scripts).filter((name) => atInstall.test(name))).toEqual([]);
    expect(Object.keys(bin)).toEqual(['bulletin', 'bulletin-press']);
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.prepare).toBe('npm run build');
  });

  it('begins a publication that npx builds without asking a registry', () => {
    const folder = join(elsewhere, 'begun');
    const npx = (...words: string[]) =>
      execFileSync('npx', ['--no', ...words], {
        cwd: elsewhere,
        encoding: 'utf8',
        env: { ...process.env, LANG: 'fr' },
      });
    npx('bulletin', 'init', folder, '--yes', '--coupon', 'contact');
    expect(readFileSync(join(folder, 'bulletins/publication.yaml'), 'utf8')).toContain(
      '$schema=../../node_modules/bulletin-press/dist/schemas/publication.schema.json\n',
    );
    const built = npx('bulletin-press', 'build', '-C', join(folder, 'bulletins'), '-o', join(folder, 'out'));
    expect(built).toContain('bulletin-001.pdf');
  });

  it('is an ES module with types for programs', () => {
    const program =
      "import { loadPublication } from 'bulletin-press'; console.log(loadPublication('bulletins').value.name);";
    writeFileSync(join(elsewhere, 'program.js'), program);
    expect(execFileSync(process.execPath, ['program.js'], { cwd: elsewhere, encoding: 'utf8' })).toBe('La Ligne\n');
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('has types that hold where nothing else is installed (%s, %s)', (module, moduleResolution) => {
    const folder = join(elsewhere, `typed-${moduleResolution}`);
    mkdirSync(folder);
    const program = [
      "import { type Article, type BuildOptions, buildPublication, type DisplayList, loadPublication } from 'bulletin-press';",
      "const { value, problems } = loadPublication('bulletins');",
      'export const name: string | undefined = value?.name;',
      'export const codes: readonly string[] = problems.map(({ code }) => code);',
      'export const words = (article: Article): number => article.body.children.length;',
      'export const sides = (list: DisplayList): number => list.sheets.length;',
      'export const build: typeof buildPublication = buildPublication;',
      'export type Options = BuildOptions;',
      '// @ts-expect-error A publication has no such thing.',
      'value?.nothing;',
    ];
    writeFileSync(join(folder, 'program.ts'), program.join('\n'));
    const options = { module, moduleResolution, target: 'es2023', lib: ['es2023'], types: [], noEmit: true };
    const compilerOptions = { ...options, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
    // npm's own list aside, nothing came with the package.
    const installed = readdirSync(join(elsewhere, 'node_modules')).filter((entry) => !entry.startsWith('.'));
    expect(installed).toEqual(['bulletin-press']);
    expect(readdirSync(join(elsewhere, 'node_modules/bulletin-press/dist/types'))).toEqual(['index.d.ts']);
  });

  it('carries the schemas that editors complete with, and the licences of what it contains', () => {
    const dist = join(elsewhere, 'node_modules/bulletin-press/dist');
    const schema = JSON.parse(readFileSync(join(dist, 'schemas/front-matter.schema.json'), 'utf8')) as {
      allOf: { anyOf: { required: string[] }[] }[];
    };
    // Each key has a name in French too.
    expect(schema.allOf.map(({ anyOf }) => anyOf[0]?.required)).toEqual([['number'], ['date'], ['title']]);
    for (const name of ['THIRD-PARTY-LICENSES.txt', 'sbom.cdx.json']) {
      expect(readFileSync(join(dist, name), 'utf8')).toBe(readFileSync(join(root, 'dist', name), 'utf8'));
    }
  });

  it('carries the documentation and the examples, and no page that leads to what is not there, the tests aside', () => {
    const own = join(elsewhere, 'node_modules/bulletin-press');
    const pages = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((name) => /\.md$/.test(name));
    for (const page of ['README.md', 'SECURITY.md', 'CHANGELOG.md', join('docs', 'writing.md')])
      expect(pages).toContain(page);
    for (const page of pages.filter((name) => !name.startsWith('bulletins'))) {
      const text = readFileSync(join(own, page), 'utf8')
        .replace(/^```[\s\S]*?^```|^ {4}.*$/gm, '')
        .replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, '');
      for (const [, link = ''] of text.matchAll(/\]\((?![a-z]+:|#|\.\.\/tests\/)([^)\s#]+)/g))
        expect(existsSync(join(own, dirname(page), decodeURI(link))), `${page}: ${link}`).toBe(true);
    }
    const bulletin = join(elsewhere, 'node_modules/.bin/bulletin');
    const words = ['build', '3', '-q', '-C', join(own, 'bulletins'), '-o', join(elsewhere, 'example')];
    execFileSync(bulletin, words, { cwd: elsewhere });
    expect(existsSync(join(elsewhere, 'example/003/bulletin-003.pdf'))).toBe(true);
  });
});
