import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The author at this machine; or a guest in the network, who may only look. */
export type Visitor = 'author' | 'guest';

/** Who may come in, and by which names. */
export interface Doors {
  readonly port: number;
  /** What a POST of the page must carry as `x-bulletin-token`. */
  readonly token: string;
  /** For guests: the addresses of this machine in its networks, and the key that the author has given them. */
  readonly guests?: { readonly addresses: readonly string[]; readonly key: string };
}

/** Why a request is not answered: an HTTP status. */
export type Refusal = 400 | 401 | 403 | 405 | 415;

export type Admission = { readonly visitor: Visitor } | { readonly refusal: Refusal };

/** What only the page may ask for, and only by POST. */
export const ACTIONS: ReadonlySet<string> = new Set([
  '/_preview/go',
  '/_preview/open',
  '/_preview/new',
  '/_preview/write',
]);

/**
 * Only pages that a browser opens under a name of this machine are answered: a
 * web site that points its own name at 127.0.0.1 (DNS rebinding) still sends
 * its name in `Host`, and one that asks from its own page sends it in `Origin`.
 */
export function admit(request: IncomingMessage, doors: Doors): Admission {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1) return { refusal: 400 };
  const { host = '', origin } = request.headers;
  const visitor = visitorAt(host, request.socket.remoteAddress ?? '', doors);
  if (!visitor) return { refusal: 403 };
  if (origin !== undefined && origin !== `http://${host}`) return { refusal: 403 };
  if (isOfOtherSite(request)) return { refusal: 403 };
  if (visitor === 'guest' && !hasKey(request, doors)) return { refusal: 401 };
  const isAction = ACTIONS.has(request.url ?? '');
  if (!isAction) return request.method === 'GET' || request.method === 'HEAD' ? { visitor } : { refusal: 405 };
  if (request.method !== 'POST') return { refusal: 405 };
  const isOwn = origin !== undefined && isSame(String(request.headers['x-bulletin-token'] ?? ''), doors.token);
  if (visitor === 'guest' || !isOwn) return { refusal: 403 };
  return request.headers['content-type'] === 'application/json' ? { visitor } : { refusal: 415 };
}

/**
 * Whether a browser says that a page of another site, or of another program at this machine, asks
 * (Fetch Metadata): for pictures, frames and what it fetches blindly there is no `Origin`. A person
 * who follows a link from there sees the page.
 */
function isOfOtherSite({ headers }: IncomingMessage): boolean {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': use } = headers;
  if (site !== 'cross-site' && site !== 'same-site') return false;
  return mode !== 'navigate' || use !== 'document';
}

function visitorAt(host: string, remoteAddress: string, { port, guests }: Doors): Visitor | undefined {
  const match = /^([a-z0-9.]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i.exec(host);
  if (!match || Number(match[2] ?? 80) !== port) return undefined;
  const name = (match[1] ?? '').toLowerCase();
  const isLoopback = /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(name);
  if (isLoopback && /^(?:127\.|::1$|::ffff:127\.)/.test(remoteAddress)) return 'author';
  return guests?.addresses.includes(name.replace(/^\[|\]$/g, '')) ? 'guest' : undefined;
}

/** Whether a guest has the key: in the address at first, then in a cookie, since addresses of frames and pictures lack it. */
function hasKey({ url = '', headers }: IncomingMessage, { port, guests }: Doors): boolean {
  if (!guests) return false;
  const cookies = (headers.cookie ?? '').split(/;\s*/);
  const given = [keyIn(url), ...cookies.filter((one) => one.startsWith(`${cookieName(port)}=`)).map(cookieValue)];
  return given.some((key) => key !== undefined && isSame(key, guests.key));
}

/** The key in a page's address. */
export function keyIn(url: string): string | undefined {
  return /^\/\?key=([\w-]+)$/.exec(url)?.[1];
}

/** Cookies do not depend on the port, so that each preview on this machine needs a name of its own. */
export function cookieName(port: number): string {
  return `bulletin-${port}`;
}

function cookieValue(cookie: string): string {
  return cookie.slice(cookie.indexOf('=') + 1);
}

/** Takes as long for any two texts of one length. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * The segments of a request's path, decoded; undefined for whatever a browser
 * would not ask of us: another form than a path, bad encoding, control
 * characters, backslashes, empty or hidden segments, `.` and `..`. A trailing
 * slash leaves an empty last segment.
 */
export function pathSegments(target: string): readonly string[] | undefined {
  const path = target.replace(/[?#].*$/s, '');
  if (!path.startsWith('/')) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(path.slice(1));
  } catch {
    return undefined;
  }
  if (/[\u0000-\u001f\u007f\\]/.test(decoded)) return undefined;
  const segments = decoded.split('/');
  const isHarmless = segments.every((segment, index) =>
    segment === '' ? index === segments.length - 1 : !segment.startsWith('.'),
  );
  return isHarmless ? segments : undefined;
}
