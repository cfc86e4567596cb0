/** The directions in which the folders of src/ may import each other: see docs/architecture.md. */
const folders = {
  memory: [],
  messages: [],
  colour: [],
  images: [],
  problems: ['messages'],
  coupon: [],
  graphics: ['memory', 'typography'],
  charts: ['graphics', 'messages'],
  fonts: ['memory'],
  typography: ['memory'],
  publication: ['memory', 'colour', 'problems', 'coupon', 'typography', 'messages'],
  markdown: ['memory', 'charts', 'graphics', 'publication', 'typography', 'problems', 'messages'],
  article: ['memory', 'markdown', 'graphics', 'publication', 'images', 'typography', 'coupon', 'problems', 'messages'],
  web: [
    'memory',
    'article',
    'markdown',
    'graphics',
    'images',
    'typography',
    'publication',
    'coupon',
    'fonts',
    'colour',
    'problems',
    'messages',
  ],
  print: [
    'memory',
    'article',
    'markdown',
    'charts',
    'graphics',
    'images',
    'publication',
    'coupon',
    'fonts',
    'colour',
    'typography',
    'problems',
    'messages',
  ],
  answers: ['publication', 'coupon', 'problems', 'messages'],
  proofreading: ['memory', 'article', 'markdown', 'publication', 'coupon', 'typography', 'problems', 'messages'],
  start: ['publication', 'problems', 'messages'],
  build: [
    'memory',
    'proofreading',
    'web',
    'print',
    'article',
    'markdown',
    'publication',
    'fonts',
    'coupon',
    'typography',
    'problems',
    'messages',
  ],
  queue: ['problems'],
  preview: [
    'memory',
    'build',
    'start',
    'web',
    'print',
    'fonts',
    'graphics',
    'article',
    'markdown',
    'publication',
    'problems',
    'messages',
  ],
  cli: [
    'preview',
    'build',
    'queue',
    'start',
    'proofreading',
    'answers',
    'publication',
    'coupon',
    'problems',
    'messages',
  ],
};

/** What every folder may import: it knows nothing of bulletins. */
const everywhere = ['sequence'];

const onlyDownwards = Object.entries({ sequence: [], ...folders }).map(([folder, below]) => ({
  name: `${folder}-imports-downwards`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/[^/]+/', pathNot: [folder, ...below, ...everywhere].map((name) => `^src/${name}/`) },
}));

/** The same inside src/print/: what lies in no folder there is known to all of them. */
const roomsOfPrint = {
  paragraphs: [],
  blocks: ['paragraphs'],
  lettering: ['blocks', 'paragraphs'],
  rows: ['lettering', 'blocks', 'paragraphs'],
  furniture: ['lettering', 'blocks', 'paragraphs'],
  planning: ['rows'],
  sheets: ['planning', 'furniture', 'rows', 'lettering', 'blocks', 'paragraphs'],
  stories: ['sheets', 'planning', 'furniture', 'rows', 'lettering', 'blocks', 'paragraphs'],
  imposition: ['sheets', 'lettering', 'blocks', 'paragraphs'],
  legibility: ['imposition', 'sheets'],
  press: ['imposition', 'sheets', 'lettering', 'blocks', 'paragraphs'],
  paint: ['press', 'imposition', 'sheets'],
};

const insidePrint = Object.entries(roomsOfPrint).map(([room, below]) => ({
  name: `print-${room}-imports-downwards`,
  severity: 'error',
  from: { path: `^src/print/${room}/` },
  to: { path: '^src/print/[^/]+/', pathNot: [room, ...below].map((name) => `^src/print/${name}/`) },
}));

/** Packages that one place only may know. */
const kept = [
  ['commander', '^src/cli/'],
  ['pdfkit', '^src/print/paint/'],
  ['liquidjs', '^src/web/'],
  ['chokidar', '^src/preview/'],
  ['@cantoo/pdf-lib', '^src/answers/'],
  ['postal-mime', '^src/answers/'],
  ['@jsquash/[^/]+', '^src/images/'],
  ['pdfjs-dist', '^src/images/'],
  ['csv-parse', '^src/charts/'],
  ['@clack/prompts', '^src/cli/'],
].map(([name, place]) => ({
  name: `${name}-stays-in-its-place`,
  severity: 'error',
  from: { pathNot: place },
  to: { path: `(^|/)node_modules/(@types/)?${name}/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...onlyDownwards,
    ...insidePrint,
    ...kept,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
