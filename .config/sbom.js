// The list of what the package is made of, in the form of CycloneDX 1.6 (ECMA-424). The same parts give the same bytes:
// it has no moment and no random number.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faces } from './fonts.js';

/** The npm packages that files beside the bundles come from. */
const ORIGINS = [
  { files: /^harfbuzz\.wasm$/, name: 'harfbuzzjs' },
  { files: /^codecs\/avif_/, name: '@jsquash/avif' },
  { files: /^codecs\/mozjpeg_/, name: '@jsquash/jpeg' },
  { files: /^codecs\/webp_/, name: '@jsquash/webp' },
  { files: /^data\/sRGB/, name: 'pdfkit' },
  { files: /^hyphenation\//, name: 'hyphen' },
  ...Object.entries(faces).map(([key, { from }]) => ({ files: new RegExp(`^fonts/${key}[-.]`), name: from })),
];

/**
 * The list as an object. It throws where a file's package is not among the parts.
 * @param parts from parts.js
 * @param options.dist the folder whose WebAssembly, fonts, profile and patterns are listed by their hashes
 * @param options.own the package's package.json
 * @param options.lock its package-lock.json, which knows the hashes of the packages
 */
export function sbomOf(parts, { dist, own, lock }) {
  const root = { type: 'application', 'bom-ref': purlOf(own), name: own.name, version: own.version, purl: purlOf(own) };
  const files = filesIn(dist).map((file) => fileComponent(dist, file));
  const libraries = parts.map((part) => libraryComponent(part, lock));
  const refs = [...libraries, ...files].map((component) => component['bom-ref']);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { ...root, description: own.description, licenses: [{ expression: own.license }] },
    },
    components: [...libraries, ...files],
    dependencies: [
      { ref: root['bom-ref'], dependsOn: refs },
      ...libraries.map((library) => ({ ref: library['bom-ref'] })),
      ...files.map((file) => dependencyOf(file, parts)),
    ],
  };
}

function libraryComponent({ name, version, license, source, purl }, lock) {
  const [group, ...rest] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const integrity = Object.entries(lock.packages).find(
    ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version,
  )?.[1].integrity;
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name: rest.join('/'),
    ...(version && { version }),
    ...(integrity && { hashes: [hashOf(integrity)] }),
    licenses: [/ (?:AND|OR|WITH) |^LicenseRef-/.test(license) ? { expression: license } : { license: { id: license } }],
    purl,
    ...(source?.startsWith('https:') && {
      externalReferences: [{ type: 'license', url: source.replace(/[ ,].*/, '') }],
    }),
  };
}

/** « sha512-… » in base64, as lock files have it. */
function hashOf(integrity) {
  const [, bits, digest] = /^sha(\d+)-(\S+)/.exec(integrity);
  return { alg: `SHA-${bits}`, content: Buffer.from(digest, 'base64').toString('hex') };
}

function fileComponent(dist, file) {
  const content = createHash('sha256')
    .update(readFileSync(join(dist, file)))
    .digest('hex');
  return { type: 'file', 'bom-ref': `file:dist/${file}`, name: `dist/${file}`, hashes: [{ alg: 'SHA-256', content }] };
}

/** What has licences of its own and lies beside the bundles. */
function filesIn(dist) {
  const inFolder = (folder) => (existsSync(join(dist, folder)) ? readdirSync(join(dist, folder)) : []);
  return [
    ...readdirSync(dist).filter((name) => name.endsWith('.wasm')),
    ...['codecs', 'data', 'fonts', 'hyphenation'].flatMap((folder) =>
      inFolder(folder).map((name) => `${folder}/${name}`),
    ),
  ]
    .filter((name) => /\.(?:wasm|icc|ttf|woff2|cjs)$/.test(name))
    .sort();
}

/** The package that a file comes from, and what is inside it. */
function dependencyOf({ 'bom-ref': ref, name }, parts) {
  const file = name.slice('dist/'.length);
  const origin = ORIGINS.find(({ files }) => files.test(file))?.name;
  const from = parts.find((part) => part.name === origin);
  if (!from) throw new Error(`${name}: sbom.js does not say which package it comes from`);
  const inside = parts.filter(({ files = [] }) => files.includes(file));
  return { ref, dependsOn: [from, ...inside].map(({ purl }) => purl) };
}

function purlOf({ name, version }) {
  return `pkg:npm/${name}@${version}`;
}
