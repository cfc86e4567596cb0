// What the package is made of: npm packages in the bundles and beside them, and what these have inside that is no npm
// package. Each part has the text of its licence, or the build fails.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is inside files that npm packages bring along and no npm package tells of: `text` stands in .config/licences,
 * taken from `source`; `license` is SPDX; `files` are those of dist/. The names of libraries were read in the WebAssembly.
 */
export const CONTAINED = [
  {
    name: 'HarfBuzz',
    license: 'MIT-Modern-Variant',
    text: 'harfbuzz.txt',
    source: 'https://github.com/harfbuzz/harfbuzz/blob/main/COPYING',
    purl: 'pkg:github/harfbuzz/harfbuzz',
    files: ['harfbuzz.wasm'],
  },
  {
    name: 'libavif',
    license: 'BSD-2-Clause',
    text: 'libavif.txt',
    source: 'https://github.com/AOMediaCodec/libavif/blob/main/LICENSE',
    purl: 'pkg:github/AOMediaCodec/libavif',
    files: ['codecs/avif_dec.wasm'],
  },
  {
    name: 'aom',
    version: '3.7.0',
    license: 'BSD-2-Clause',
    text: 'aom.txt',
    source: 'https://aomedia.googlesource.com/aom/ (LICENSE and PATENTS)',
    purl: 'pkg:generic/aom@3.7.0',
    files: ['codecs/avif_dec.wasm'],
  },
  {
    name: 'libwebp',
    license: 'BSD-3-Clause',
    text: 'libwebp.txt',
    source: 'https://github.com/webmproject/libwebp (COPYING and PATENTS)',
    purl: 'pkg:github/webmproject/libwebp',
    files: ['codecs/webp_dec.wasm'],
  },
  {
    name: 'mozjpeg',
    license: 'BSD-3-Clause AND IJG AND Zlib',
    text: 'mozjpeg.txt',
    source: 'https://github.com/mozilla/mozjpeg (LICENSE.md and README.ijg)',
    purl: 'pkg:github/mozilla/mozjpeg',
    files: ['codecs/mozjpeg_enc.wasm'],
  },
  ...[
    {
      name: 'Emscripten',
      license: 'MIT',
      text: 'emscripten.txt',
      source: 'https://github.com/emscripten-core/emscripten/blob/main/LICENSE',
      purl: 'pkg:github/emscripten-core/emscripten',
    },
    {
      name: 'musl',
      license: 'MIT',
      text: 'musl.txt',
      source: 'https://git.musl-libc.org/cgit/musl/tree/COPYRIGHT',
      purl: 'pkg:generic/musl',
    },
    {
      name: 'libc++',
      license: 'Apache-2.0 WITH LLVM-exception',
      text: 'llvm.txt',
      source: 'https://github.com/llvm/llvm-project/blob/main/LICENSE.TXT',
      purl: 'pkg:github/llvm/llvm-project#libcxx',
    },
  ].map((library) => ({
    ...library,
    files: ['harfbuzz.wasm', 'codecs/avif_dec.wasm', 'codecs/mozjpeg_enc.wasm', 'codecs/webp_dec.wasm'],
  })),
  {
    name: 'hyph-utf8',
    license: 'BSD-3-Clause AND MIT',
    text: 'tex-hyphen.txt',
    source: 'https://github.com/hyphenation/tex-hyphen, the heads of hyph-*.tex',
    purl: 'pkg:github/hyphenation/tex-hyphen',
    files: ['de-1996', 'en-gb', 'es', 'it', 'nl', 'pl', 'pt'].map((language) => `hyphenation/${language}.cjs`),
  },
  {
    name: 'sRGB2014',
    license: 'LicenseRef-ICC-sRGB2014',
    text: 'srgb2014.txt',
    source: 'https://registry.color.org/profile-library/',
    purl: 'pkg:generic/srgb2014',
    files: ['data/sRGB_IEC61966_2_1.icc'],
  },
];

/** What packages do not say, or say of more than the part of them that is here. */
const KNOWN = [
  { name: /^png-js$/, license: 'MIT' },
  // Of these only the fonts are here; MIT is for the package's JavaScript.
  { name: /^@expo-google-fonts\//, license: 'OFL-1.1', text: /^LICENSE_FONT$/ },
];
const TEXT_OF_LICENCE = /^(?:licen[cs]e|copying)/i;

/**
 * The folders of the npm packages that bundles have code of, each once.
 * @param metafiles esbuild's
 */
export function packagesIn(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)),
  );
  const folders = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/'))?.[0] ?? []);
  return [...new Set(folders)];
}

/**
 * npm packages in their folders as parts: { name, version, license, text, purl }, in the order of their names, each
 * once. It throws where a package says no licence or brings no text of it.
 */
export function packageParts(folders) {
  const parts = new Map([...folders].map(packagePart).map((part) => [part.purl, part]));
  return [...parts.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
}

function packagePart(folder) {
  const { name, version, license: said } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const known = KNOWN.find((one) => one.name.test(name));
  const license = known?.license ?? said;
  const file = readdirSync(folder).find((entry) => (known?.text ?? TEXT_OF_LICENCE).test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  if (typeof license !== 'string' || text === '')
    throw new Error(`${name} ${version}: the ${text === '' ? 'text' : 'name'} of its licence is missing`);
  return { name, version, license, text, purl: `pkg:npm/${name.replace('@', '%40')}@${version}` };
}

/** One of CONTAINED as a part, with its text out of a folder. It throws where the text is missing. */
export function containedPart(contained, folder) {
  const path = join(folder, contained.text);
  if (!existsSync(path)) throw new Error(`${contained.name}: the text of its licence is missing, ${path}`);
  return { ...contained, text: readFileSync(path, 'utf8').trim() };
}

/** What stands in dist/THIRD-PARTY-LICENSES.txt. */
export function licencesOf(parts) {
  const texts = parts.map(({ name, version, license, source, files, text }) => {
    const head = `${[name, version].filter(Boolean).join(' ')} (${license})`;
    const where = files ? `\nin ${files.join(', ')}; text from ${source}` : '';
    return `${head}${where}\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

/** The SPDX expression of all parts and the package's own licence: what holds for all of it together. */
export function expressionOf(parts, own) {
  const names = new Set([own, ...parts.flatMap(({ license }) => license.replace(/[()]/g, '').split(' AND '))]);
  return [own, ...[...names].filter((name) => name !== own).sort()].join(' AND ');
}
