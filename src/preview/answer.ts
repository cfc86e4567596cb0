import type { IncomingMessage, ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import { ACTIONS, admit, cookieName, type Doors, keyIn, pathSegments, type Refusal, type Visitor } from './admit.ts';
import { EDITION_POLICY, FILE_POLICY, PAGE_POLICY } from './preview-page.ts';
import type { NewAnswer, WriteAnswer } from './protocol.ts';
import { readAction } from './read-action.ts';

/** What answering a request takes. */
export interface Site {
  readonly doors: Doors;
  /** The preview page. */
  page(visitor: Visitor): string;
  /** Takes a response over as a stream of states. */
  subscribe(response: ServerResponse, visitor: Visitor): void;
  /** The page's own script and style. */
  client(name: string): Uint8Array | undefined;
  /** JSON of a sheet, of a face's outlines. */
  sheet(key: string): string | undefined;
  glyphs(face: string, ids: readonly number[]): string | undefined;
  /** A file of the editions, as they would be written, by its path under the output folder. */
  file(path: string): Promise<Uint8Array | undefined>;
  /** Why a visitor without the key is not let in. */
  readonly keyMissing: string;
  go(number: number): Promise<boolean>;
  /** Begins the next number, and shows it. */
  begin(title: string): Promise<NewAnswer>;
  /** Writes both editions to the output folder. */
  write(): Promise<WriteAnswer>;
  open(place: {
    readonly file: string | undefined;
    readonly line: number;
    readonly column: number;
  }): Promise<{ readonly link?: string } | undefined>;
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

const NOT_FOUND: Reply = { status: 404 };

/**
 * Answers a request.
 * @param request a visitor's
 * @param response takes the answer
 * @param site what the preview has to show
 */
export async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const admission = admit(request, site.doors);
  const { url = '', method } = request;
  if ('refusal' in admission) return send(response, refused(admission.refusal, url, site));
  const { visitor } = admission;
  if (method === 'POST') return send(response, await act(request, site));
  if (url === '/_preview/events' && method === 'GET') return site.subscribe(response, visitor);
  send(response, await replyTo(url, visitor, site));
}

function refused(status: Refusal, url: string, { keyMissing }: Site): Reply {
  if (status === 401) return { status: 403, body: keyMissing };
  if (status !== 405) return { status };
  return { status, headers: { Allow: ACTIONS.has(url) ? 'POST' : 'GET, HEAD' } };
}

async function act(request: IncomingMessage, site: Site): Promise<Reply> {
  const action = await readAction(request);
  if (action === 'too-large') return { status: 413 };
  if (!action) return { status: 400 };
  if (action.kind === 'go') return { status: (await site.go(action.number)) ? 204 : 404 };
  if (action.kind === 'new') return json(JSON.stringify(await site.begin(action.title)));
  if (action.kind === 'write') return json(JSON.stringify(await site.write()));
  const opened = await site.open(action);
  if (!opened) return { status: 403 };
  return opened.link === undefined ? { status: 204 } : json(JSON.stringify(opened));
}

async function replyTo(url: string, visitor: Visitor, site: Site): Promise<Reply> {
  const segments = pathSegments(url);
  if (!segments) return { status: 400 };
  const path = segments.join('/');
  if (path === '') return pageReply(url, visitor, site);
  if (segments[0] === '_preview') return ownReply(segments.slice(1), url, site);
  if (/^\d{3,}$/.test(path)) return { status: 302, headers: { Location: `/${path}/` } };
  const wanted = path.endsWith('/') ? `${path}index.html` : path;
  const bytes = await site.file(wanted);
  return bytes ? editionReply(wanted, bytes) : NOT_FOUND;
}

/** The preview's page. A guest who came with the key in the address gets a cookie, and is known by that from then on. */
function pageReply(url: string, visitor: Visitor, site: Site): Reply {
  const { port } = site.doors;
  const key = visitor === 'guest' ? keyIn(url) : undefined;
  const cookie = `${cookieName(port)}=${key}; Path=/; HttpOnly; SameSite=Strict`;
  const headers = { 'Content-Security-Policy': PAGE_POLICY, ...(key !== undefined && { 'Set-Cookie': cookie }) };
  return { status: 200, headers, type: 'text/html', body: site.page(visitor) };
}

function ownReply([kind, name, ...rest]: readonly string[], url: string, site: Site): Reply {
  if (rest.length > 0) return NOT_FOUND;
  const own = (body: string | undefined) => (body === undefined ? NOT_FOUND : json(body));
  const stem = /^([\w-]+)\.json$/.exec(name ?? '')?.[1];
  if (kind === 'sheet' && stem !== undefined) return own(site.sheet(stem));
  if (kind === 'glyphs' && stem !== undefined) return own(site.glyphs(stem, idsIn(url)));
  const bytes = name === undefined && kind !== undefined ? site.client(kind) : undefined;
  if (!bytes) return NOT_FOUND;
  const headers = { 'Content-Security-Policy': FILE_POLICY };
  return { status: 200, headers, type: lookup(kind as string) ?? 'text/plain', body: bytes };
}

/** Glyph ids have 16 bits. */
function idsIn(url: string): readonly number[] {
  const list = /\?ids=(\d{1,5}(?:,\d{1,5})*)$/.exec(url)?.[1];
  return list === undefined ? [] : list.split(',').map(Number);
}

function json(body: string): Reply {
  return { status: 200, headers: { 'Content-Security-Policy': FILE_POLICY }, type: 'application/json', body };
}

function editionReply(path: string, body: Uint8Array): Reply {
  const type = lookup(path) ?? 'application/octet-stream';
  // A browser shows a PDF by a page of its own, which a policy would forbid.
  if (type === 'application/pdf') return { status: 200, type, body };
  const policy = type === 'text/html' ? EDITION_POLICY : FILE_POLICY;
  return { status: 200, headers: { 'Content-Security-Policy': policy }, type, body };
}

/** Node leaves the body of an answer to HEAD out by itself. */
function send(response: ServerResponse, { status, headers, type = 'text/plain', body = '' }: Reply): void {
  const isText = /^text\/|\+xml$|^application\/(?:xml|json)$/.test(type);
  response.writeHead(status, {
    ...headers,
    ...(status !== 204 && {
      'Content-Type': isText ? `${type}; charset=utf-8` : type,
      'Content-Length': Buffer.byteLength(body),
    }),
  });
  response.end(status === 204 ? undefined : body);
}
