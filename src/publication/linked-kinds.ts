/** Files that are published beside a number that links to them, by what they are: documented in docs/writing.md. */
export const LINKED_KINDS = {
  pdf: ['pdf'],
  text: ['txt', 'rtf', 'odt', 'doc', 'docx'],
  table: ['csv', 'tsv', 'ods', 'xls', 'xlsx'],
  slides: ['odp', 'ppt', 'pptx'],
  picture: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'],
} as const;

export type LinkedKind = keyof typeof LINKED_KINDS;

/** What a file is by its name; undefined where files of that kind are not published. */
export function linkedKind(name: string): LinkedKind | undefined {
  const extension = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kinds = Object.entries(LINKED_KINDS) as readonly (readonly [LinkedKind, readonly string[]])[];
  return kinds.find(([, extensions]) => extensions.includes(extension))?.[0];
}
