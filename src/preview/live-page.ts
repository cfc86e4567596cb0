import { randomBytes } from 'node:crypto';
import type { ToolLanguage, Translate } from '../messages/translate.ts';
import { formatProblem } from '../problems/format-problem.ts';
import type { Problem, Severity } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { CLIENT_SCRIPT, CLIENT_STYLE, PANEL_ID, SOURCE_LINE } from './client-script.ts';
import type { PreviewState } from './preview-state.ts';

/** A page as the preview serves it. */
export interface LivePage {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

/** A page from disk with the preview's own script in it. */
export function livePage(html: string, { version }: PreviewState, translate: Translate): LivePage {
  const nonce = randomBytes(16).toString('base64');
  const script =
    `<style nonce="${nonce}">${CLIENT_STYLE}</style>` +
    `<script nonce="${nonce}" data-version="${escapeHtml(version)}" data-heading="${escapeHtml(translate('preview.broken'))}"` +
    ` data-kept="${escapeHtml(translate('preview.kept'))}" data-close="${escapeHtml(translate('preview.close'))}">${CLIENT_SCRIPT}</script>\n`;
  // The page's own policy forbids scripts; the header's permits this one besides, and no other.
  const open = html.replace(/<meta http-equiv="content-security-policy"[^>]*>\n?/i, '');
  const end = open.lastIndexOf('</body>');
  return {
    html: end < 0 ? open + script : open.slice(0, end) + script + open.slice(end),
    contentSecurityPolicy:
      `default-src 'none'; style-src 'self' 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; ` +
      "font-src 'self'; img-src 'self' data:; form-action mailto: https: http:; base-uri 'none'; frame-ancestors 'self'",
  };
}

/** What stands at an address where there is no page: why, until there is one. */
export function placeholderPage(state: PreviewState, language: ToolLanguage, translate: Translate): LivePage {
  const isBroken = state.problems.length > 0;
  const heading = translate(isBroken ? 'preview.broken' : 'preview.not-found');
  const shown = shownProblems(state.problems, translate).map(problemHtml);
  const link = isBroken ? '' : '<p><a href="/">/</a></p>\n';
  const html =
    `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${escapeHtml(heading)}</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>\n<body>\n' +
    (isBroken
      ? `<section id="${PANEL_ID}" data-alone="true" role="alert"><h1>${escapeHtml(heading)}</h1>\n${shown.join('')}</section>\n`
      : `<h1>${escapeHtml(heading)}</h1>\n${link}`) +
    '</body>\n</html>\n';
  return livePage(html, state, translate);
}

/** The state as pages are told of it. */
export function stateMessage({ version, problems }: PreviewState, translate: Translate): string {
  return JSON.stringify({ version, problems: shownProblems(problems, translate) });
}

/** A problem as the terminal shows it. */
interface ShownProblem {
  readonly severity: Severity;
  readonly lines: readonly string[];
}

function shownProblems(problems: readonly Problem[], translate: Translate): readonly ShownProblem[] {
  return sortProblems(problems).map((problem) => ({
    severity: problem.severity,
    lines: formatProblem(problem, translate, { colour: false }).split('\n'),
  }));
}

/** Sentences wrap; the source line and its caret must not. */
function problemHtml({ severity, lines }: ShownProblem): string {
  const spans = lines.map(
    (line) => `<span${SOURCE_LINE.test(line) ? ' class="source"' : ''}>${escapeHtml(line)}</span>`,
  );
  return `<pre class="${severity}">${spans.join('\n')}</pre>\n`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}
