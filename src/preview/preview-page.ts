import type { ToolLanguage } from '../messages/translate.ts';

export interface PreviewPageOptions {
  readonly language: ToolLanguage;
  /** The publication's name, by which the page remembers how it was looked at. */
  readonly publication: string;
  /** The token that its POSTs must carry. Guests have none. */
  readonly token?: string;
  /** Its sentences, by their keys. */
  readonly words: Readonly<Record<string, string>>;
}

/** The page that shows both editions; its script builds the rest. */
export function previewPage({ language, publication, token, words }: PreviewPageOptions): string {
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}">\n`;
  // Inside a script element, only its end tag is read as markup.
  const json = JSON.stringify(words).replaceAll('<', '\\u003c');
  return (
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    meta('viewport', 'width=device-width, initial-scale=1') +
    meta('bulletin-publication', publication) +
    (token === undefined ? '' : meta('bulletin-token', token)) +
    `<title>${escapeHtml(publication)}</title>\n` +
    '<link rel="icon" href="data:,">\n<link rel="stylesheet" href="/_preview/client.css">\n' +
    `<script type="application/json" id="bulletin-words">${json}</script>\n` +
    '<script type="module" src="/_preview/client.js"></script>\n</head>\n<body></body>\n</html>\n'
  );
}

/** Its own script and style, the frames of the editions, and nothing else. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The editions may run no script. Only the preview's page may show them in a frame. */
export const EDITION_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
  "form-action mailto: https: http:; base-uri 'none'; frame-ancestors 'self'";

/** Everything that is no page. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

function escapeHtml(text: string): string {
  const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  } as const;
  return text.replace(/[&<>"']/g, (character) => entities[character as keyof typeof entities]);
}
