import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import type { ToolLanguage, Translate } from '../messages/translate.ts';
import { paddedNumber } from '../web/paths.ts';
import { pathSegments, refusalOf } from './admit.ts';
import { EVENTS } from './client-script.ts';
import { type LivePage, livePage, placeholderPage } from './live-page.ts';
import { findInOutput } from './output-folder.ts';
import type { PreviewState } from './preview-state.ts';

/** What answering a request takes. */
export interface Site {
  readonly out: string;
  readonly port: number;
  readonly language: ToolLanguage;
  readonly translate: Translate;
  state(): PreviewState;
  /** Takes a response over as a stream of states. */
  subscribe(response: ServerResponse): void;
}

/** On every answer: guess nothing, keep nothing, tell nobody. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

export function answer(request: IncomingMessage, response: ServerResponse, site: Site): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const refusal = refusalOf(request, site.port);
  if (refusal === 405) response.setHeader('Allow', 'GET, HEAD');
  if (refusal !== undefined) return send(response, refusal, 'text/plain', '');
  const target = request.url ?? '';
  if (target === EVENTS && request.method === 'GET') return site.subscribe(response);
  const segments = pathSegments(target);
  if (!segments) return send(response, 400, 'text/plain', '');

  const state = site.state();
  const isRoot = segments.length === 1 && segments[0] === '';
  if (isRoot && state.number !== undefined) return redirect(response, `/${paddedNumber(state.number)}/`);
  const found = findInOutput(site.out, segments);
  if (found.kind === 'folder') return redirect(response, `/${segments.map(encodeURIComponent).join('/')}/`);
  if (found.kind === 'nothing' || isRoot) {
    const status = state.problems.length > 0 ? 503 : 404;
    return sendPage(response, status, placeholderPage(state, site.language, site.translate));
  }
  sendFile(response, found.path, state, site);
}

function sendFile(response: ServerResponse, path: string, state: PreviewState, site: Site): void {
  const type = lookup(path) ?? 'application/octet-stream';
  const bytes = readFileSync(path);
  if (type === 'text/html') return sendPage(response, 200, livePage(bytes.toString('utf8'), state, site.translate));
  // A browser shows a PDF by a page of its own, which this would forbid.
  if (type !== 'application/pdf') response.setHeader('Content-Security-Policy', "default-src 'none'");
  send(response, 200, type, bytes);
}

function sendPage(response: ServerResponse, status: number, { html, contentSecurityPolicy }: LivePage): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  send(response, status, 'text/html', html);
}

function redirect(response: ServerResponse, location: string): void {
  response.setHeader('Location', location);
  send(response, 302, 'text/plain', '');
}

/** Node leaves the body of an answer to HEAD out by itself. */
function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  const isText = /^text\/|\+xml$|^application\/(?:xml|json)$/.test(type);
  response.writeHead(status, {
    'Content-Type': isText ? `${type}; charset=utf-8` : type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
