/** The directions in which the folders of src/ may import each other: see docs/architecture.md. */
const folders = {
  messages: [],
  colour: [],
  images: [],
  problems: ['messages'],
  coupon: [],
  graphics: ['typography'],
  charts: ['graphics', 'messages'],
  fonts: [],
  typography: [],
  publication: ['colour', 'problems', 'coupon', 'typography', 'messages'],
  markdown: ['charts', 'graphics', 'publication', 'images', 'typography', 'coupon', 'problems', 'messages'],
  web: ['markdown', 'images', 'typography', 'publication', 'coupon', 'fonts', 'colour', 'problems', 'messages'],
  print: [
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
  proofreading: ['markdown', 'publication', 'coupon', 'typography', 'problems', 'messages'],
  start: ['publication', 'problems', 'messages'],
  build: ['proofreading', 'web', 'print', 'markdown', 'publication', 'fonts', 'coupon', 'problems', 'messages'],
  preview: ['build', 'start', 'web', 'print', 'fonts', 'graphics', 'markdown', 'publication', 'problems', 'messages'],
  cli: ['preview', 'build', 'start', 'proofreading', 'answers', 'publication', 'coupon', 'problems', 'messages'],
};

const onlyDownwards = Object.entries(folders).map(([folder, below]) => ({
  name: `${folder}-imports-downwards`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/[^/]+/', pathNot: [folder, ...below].map((name) => `^src/${name}/`) },
}));

/** Packages that one place only may know. */
const kept = [
  ['commander', '^src/cli/'],
  ['pdfkit', '^src/print/paint/'],
  ['liquidjs', '^src/web/'],
  ['chokidar', '^src/preview/'],
  ['@cantoo/pdf-lib', '^src/answers/'],
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
  forbidden: [{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } }, ...onlyDownwards, ...kept],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
