import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import type { ToolLanguage, Translate } from '../messages/translate.ts';
import { paddedNumber } from '../publication/paths.ts';
import { pathSegments, type Refusal, refusalOf } from './admit.ts';
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

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

export function answer(request: IncomingMessage, response: ServerResponse, site: Site): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const refusal = refusalOf(request, site.port);
  if (refusal === undefined && request.url === EVENTS && request.method === 'GET') site.subscribe(response);
  else send(response, refusal === undefined ? replyTo(request.url ?? '', site) : refused(refusal));
}

function refused(status: Refusal): Reply {
  return status === 405 ? { status, headers: { Allow: 'GET, HEAD' } } : { status };
}

function replyTo(target: string, site: Site): Reply {
  const segments = pathSegments(target);
  if (!segments) return { status: 400 };
  const state = site.state();
  const isRoot = segments.length === 1 && segments[0] === '';
  if (isRoot && state.number !== undefined) return redirect(`/${paddedNumber(state.number)}/`);
  const found = findInOutput(site.out, segments);
  if (found.kind === 'folder') return redirect(`/${segments.map(encodeURIComponent).join('/')}/`);
  if (found.kind === 'file' && !isRoot) return file(found.path, state, site);
  const status = state.problems.length > 0 ? 503 : 404;
  return page(status, placeholderPage(state, site.language, site.translate));
}

function redirect(location: string): Reply {
  return { status: 302, headers: { Location: location } };
}

function file(path: string, state: PreviewState, { translate }: Site): Reply {
  const type = lookup(path) ?? 'application/octet-stream';
  const body = readFileSync(path);
  if (type === 'text/html') return page(200, livePage(body.toString('utf8'), state, translate));
  // A browser shows a PDF by a page of its own, which this would forbid.
  const headers = type === 'application/pdf' ? {} : { 'Content-Security-Policy': "default-src 'none'" };
  return { status: 200, headers, type, body };
}

function page(status: number, { html, contentSecurityPolicy }: LivePage): Reply {
  return { status, headers: { 'Content-Security-Policy': contentSecurityPolicy }, type: 'text/html', body: html };
}

/** Node leaves the body of an answer to HEAD out by itself. */
function send(response: ServerResponse, { status, headers, type = 'text/plain', body = '' }: Reply): void {
  const isText = /^text\/|\+xml$|^application\/(?:xml|json)$/.test(type);
  response.writeHead(status, {
    ...headers,
    'Content-Type': isText ? `${type}; charset=utf-8` : type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}
