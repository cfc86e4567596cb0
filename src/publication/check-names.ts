/** What the proof-reader looks for in the text, and a strict build shows too: documented in docs/checking.md. */
export const PROSE_CHECKS = [
  'capital-accents',
  'ligatures',
  'exclamations',
  'quotations',
  'parentheses',
  'acronyms',
  'doubled-words',
  'doubled-spaces',
  'commas',
  'final-stops',
] as const;

/** Markdown that is not read as its author meant: every build looks for it. */
export const MARKDOWN_CHECKS = [
  'fixed-spaces',
  'heading-marks',
  'underlined-text',
  'typed-bullets',
  'list-numbers',
  'list-levels',
  'emphasis-marks',
  'table-rows',
  'indented-text',
  'joined-lines',
  'code-fences',
  'picture-rows',
  'link-marks',
  'marks-in-html',
  'link-references',
  'emoji-names',
  'element-marks',
  'wiki-links',
  'citation-keys',
  'attribute-lists',
  'maths',
  'template-marks',
  'page-breaks',
  'commands',
  'contents',
  'abbreviation-lines',
  'remark-marks',
  'front-matter',
] as const;

/** What `bulletin check` alone looks for. */
const SHEET_CHECKS = [
  'spelling',
  'printer',
  'publisher',
  'public-road',
  'data-notice',
  'excluded-fields',
  'links',
  'small-letters',
  'pale-letters',
  'dark-pictures',
  'blank-backs',
] as const;

/** The keys of `check` in publication.yaml. */
export const CHECK_NAMES = [...MARKDOWN_CHECKS, ...PROSE_CHECKS, ...SHEET_CHECKS] as const;

export type ProseCheck = (typeof PROSE_CHECKS)[number];
export type MarkdownCheck = (typeof MARKDOWN_CHECKS)[number];
export type CheckName = (typeof CHECK_NAMES)[number];

/** What is looked for: everything but what is `false`. */
export type CheckSwitches = Readonly<Partial<Record<CheckName, boolean | undefined>>>;
