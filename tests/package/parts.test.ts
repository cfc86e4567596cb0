import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const licences = readFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), 'utf8');

interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly { readonly expression?: string; readonly license?: { readonly id: string } }[];
}
interface Sbom {
  readonly metadata: { readonly component: Component; readonly timestamp?: string };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}
interface PartsModule {
  packagesIn(metafiles: readonly unknown[]): readonly string[];
  packageParts(folders: readonly string[]): readonly { readonly name: string; readonly license: string }[];
  containedPart(contained: object, folder: string): { readonly text: string };
}

const sbom = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8')) as Sbom;
const licenceOf = ({ licenses = [] }: Component) => licenses[0]?.expression ?? licenses[0]?.license?.id ?? '';

describe('the parts of the package', () => {
  let folder: string;
  let parts: PartsModule;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bulletin-parts-'));
    parts = (await import(pathToFileURL(join(root, '.config/parts.js')).href)) as PartsModule;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function fakePackage(name: string, fields: object, files: Readonly<Record<string, string>>): string {
    const own = join(folder, name);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...fields }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(own, file), text);
    return own;
  }

  it('has the text and the name of each licence, or there is no build', () => {
    const whole = fakePackage('whole', { license: 'ISC' }, { 'license.md': 'Take it.' });
    expect(parts.packageParts([whole])).toMatchObject([{ name: 'whole', license: 'ISC', text: 'Take it.' }]);
    const textless = fakePackage('textless', { license: 'MIT' }, { 'README.md': 'MIT' });
    expect(() => parts.packageParts([whole, textless])).toThrow('textless 1.2.3: the text of its licence is missing');
    const blank = fakePackage('blank', { license: 'MIT' }, { LICENSE: '\n' });
    expect(() => parts.packageParts([blank])).toThrow('blank 1.2.3: the text of its licence is missing');
    const nameless = fakePackage('nameless', {}, { LICENSE: 'Take it.' });
    expect(() => parts.packageParts([nameless])).toThrow('nameless 1.2.3: the name of its licence is missing');
    expect(() => parts.containedPart({ name: 'libnone', text: 'libnone.txt' }, folder)).toThrow(
      'libnone: the text of its licence is missing',
    );
  });

  it('are the packages that bundles have code of, those inside others too', () => {
    const inputs = {
      'src/a.ts': { bytesInOutput: 10 },
      'node_modules/one/index.js': { bytesInOutput: 10 },
      'node_modules/one/lib/more.js': { bytesInOutput: 10 },
      'node_modules/@scope/two/node_modules/three/index.js': { bytesInOutput: 1 },
      'node_modules/unused/index.js': { bytesInOutput: 0 },
    };
    expect(parts.packagesIn([{ outputs: { 'dist/a.cjs': { inputs } } }])).toEqual([
      'node_modules/one',
      'node_modules/@scope/two/node_modules/three',
    ]);
  });
});

describe('dist/THIRD-PARTY-LICENSES.txt', () => {
  it.each([
    ['HarfBuzz', 'so-called "Old MIT" license'],
    ['libwebp', 'Additional IP Rights Grant (Patents)'],
    ['aom 3.7.0', 'Alliance for Open Media Patent License 1.0'],
    ['libavif', 'Copyright 2019 Joe Drago'],
    ['mozjpeg', 'This software is based in part on the work of the Independent JPEG Group.'],
    ['musl', 'Rich Felker'],
    ['libc++', 'LLVM Exceptions to the Apache 2.0 License'],
    ['sRGB2014', 'may\nbe copied, distributed, embedded, made, used, and sold without restriction'],
    ['hyph-utf8', 'University of Campinas'],
    ['@expo-google-fonts/source-serif-4 0.4.1', 'SIL OPEN FONT LICENSE'],
    ['commander 14.0.3', 'TJ Holowaychuk'],
    ['pdfkit 0.20.2', 'Devon Govett'],
  ])('has the text of %s', (name, words) => {
    const text = licences.split(/\n-{72}\n\n/).find((one) => one.startsWith(`${name} (`));
    expect(text).toContain(words);
  });

  it('has a text behind each head', () => {
    for (const text of licences.split(/\n-{72}\n\n/)) expect(text.length, text).toBeGreaterThan(300);
  });

  it('names the libraries that are in the WebAssembly', () => {
    const within = (name: string) => readFileSync(join(dist, name), 'latin1');
    expect(within('codecs/avif_dec.wasm')).toContain('AOMedia Project AV1 Decoder v3.7.0');
    expect(within('codecs/avif_dec.wasm')).not.toMatch(/dav1d|libgav1/);
    expect(within('codecs/mozjpeg_enc.wasm')).toContain('The libjpeg-turbo Project and many others');
  });
});

describe('dist/sbom.cdx.json', () => {
  const { components, dependencies, metadata } = sbom;

  it('is of CycloneDX 1.6, with nothing that changes from build to build', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(sbom).not.toHaveProperty('serialNumber');
    expect(metadata).not.toHaveProperty('timestamp');
    const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(metadata.component).toMatchObject({ type: 'application', name: 'bulletin-press', version });
    expect(metadata.component.purl).toBe(`pkg:npm/bulletin-press@${version}`);
    expect(licenceOf(metadata.component)).toBe(license);
  });

  it('gives each component once, with a licence, an address and hashes', () => {
    const refs = components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const component of components.filter(({ type }) => type === 'library')) {
      const { name, purl = '', group, version, hashes } = component;
      expect(purl, name).toMatch(/^pkg:(?:npm|github|generic)\/\S+$/);
      expect(licenceOf(component), name).not.toBe('');
      if (!purl.startsWith('pkg:npm/')) continue;
      expect(purl).toBe(`pkg:npm/${group ? `${group.replace('@', '%40')}/` : ''}${name}@${version}`);
      expect(hashes, name).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    }
  });

  it('gives each file that somebody else has made, with its hash and where it comes from', () => {
    const isForeign = (name: string) => /\.(?:wasm|icc|ttf|woff2)$|^hyphenation/.test(name);
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => isForeign(name) && name !== 'hyphenation');
    expect(files.length).toBeGreaterThan(40);
    expect(components.filter(({ type }) => type === 'file').map(({ name }) => name)).toEqual(
      files.map((name) => `dist/${name}`).sort(),
    );
    for (const name of files) {
      const content = createHash('sha256')
        .update(readFileSync(join(dist, name)))
        .digest('hex');
      const component = components.find((one) => one.name === `dist/${name}`);
      expect(component?.hashes, name).toEqual([{ alg: 'SHA-256', content }]);
      const from = dependencies.find(({ ref }) => ref === component?.['bom-ref'])?.dependsOn ?? [];
      expect(from[0], name).toMatch(/^pkg:npm\//);
    }
    const harfbuzz = dependencies.find(({ ref }) => ref === 'file:dist/harfbuzz.wasm')?.dependsOn;
    expect(harfbuzz).toContain('pkg:github/harfbuzz/harfbuzz');
  });

  it('joins what it names', () => {
    const known = new Set([metadata.component, ...components].map((component) => component['bom-ref']));
    for (const { ref, dependsOn = [] } of dependencies) {
      for (const one of [ref, ...dependsOn]) expect(known, one).toContain(one);
    }
    expect(new Set(dependencies.map(({ ref }) => ref))).toEqual(known);
  });

  it('agrees with the licences that package.json names', () => {
    const names = components.flatMap((component) => licenceOf(component).replace(/[()]/g, '').split(' AND '));
    const { license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly license: string };
    expect(new Set(license.split(' AND '))).toEqual(new Set(['MIT', ...names.filter(Boolean)]));
  });
});
