import type { IncomingMessage } from 'node:http';

/** Why a request is not answered: an HTTP status. */
export type Refusal = 400 | 403 | 405;

/**
 * Only pages that this machine's own browser opens under a loopback name are
 * answered: a web site that points its own name at 127.0.0.1 (DNS rebinding)
 * still sends its name in `Host`. Undefined: the request may be answered.
 */
export function refusalOf(request: IncomingMessage, port: number): Refusal | undefined {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1) return 400;
  if (!isLoopback(request.headers.host ?? '', port)) return 403;
  return request.method === 'GET' || request.method === 'HEAD' ? undefined : 405;
}

function isLoopback(host: string, port: number): boolean {
  const match = /^(127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i.exec(host);
  return match !== null && Number(match[2] ?? 80) === port;
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
