import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Preview, serve } from '../../../src/preview/serve.ts';
import { changedText } from '../mutate-text.ts';
import type { RandomKind } from '../random-kind.ts';
import { Fault } from '../well-formed.ts';

/** Stands outside what the server may show: in files, and in those that links lead to. */
const SECRET = 'SECRET-OF-THE-AUTHOR';

/** All that the server answers, and what Node answers for it. */
const STATUSES = new Set([200, 204, 302, 400, 403, 404, 405, 408, 413, 414, 415, 417, 431]);

/** An answer that is waited for longer than that does not come. */
const PATIENCE_MS = 20_000;

/** Requests as a page, a guest or somebody else sends them, with the names of what is filled in by the server's start. */
const REQUESTS = [
  'GET / HTTP/1.1\r\nHost: HOST\r\n\r\n',
  'GET /001/ HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n\r\n',
  'GET /001/bulletin-001.pdf HTTP/1.1\r\nHost: HOST\r\nRange: bytes=0-9\r\n\r\n',
  'HEAD /index.html HTTP/1.1\r\nHost: HOST\r\n\r\n',
  'GET /_preview/client.js HTTP/1.1\r\nHost: HOST\r\n\r\n',
  'GET /_preview/sheet/abc.json HTTP/1.1\r\nHost: HOST\r\n\r\n',
  'GET /_preview/glyphs/source-serif-4-400.json?ids=1,2,65535 HTTP/1.1\r\nHost: HOST\r\n\r\n',
  'GET /?key=KEY HTTP/1.1\r\nHost: GUEST\r\n\r\n',
  'GET /001/ HTTP/1.1\r\nHost: GUEST\r\nCookie: bulletin-PORT=KEY; a=b\r\n\r\n',
  'POST /_preview/go HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nx-bulletin-token: TOKEN\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{"number":1}',
  'POST /_preview/open HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\nx-bulletin-token: TOKEN\r\nContent-Type: application/json\r\nContent-Length: 21\r\n\r\n{"line":1,"column":1}',
  'POST /_preview/new HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example\r\nx-bulletin-token: \r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{"title":1}\r\n0\r\n\r\n',
  'POST /_preview/write HTTP/1.1\r\nHost: GUEST\r\nOrigin: http://GUEST\r\nCookie: bulletin-PORT=KEY\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
];

const PIECES = [
  ...'GET |HEAD |POST |PUT |OPTIONS |CONNECT |TRACE |PRI * HTTP/2.0\r\n\r\n|HTTP/1.1| HTTP/1.0| HTTP/9.9|\r\n|\n|\r|: |; |,|"|{|}|[|]|/|//|/../|/..|%2e%2e/|%2e%2e%2f|..%5c|%00|%|%c0%ae|%ff|\\|?|#|@|*|:0|:PORT|http://HOST/|file:///etc/passwd|/etc/passwd|/secret.txt|/leak.txt|/leak/|/bulletins/publication.yaml|/_preview/|/_preview/events|/_preview/__proto__|/assets/|/feed.xml|/999999/|/001|constructor|null|undefined|true|{"number":1e99}|{"title":"../../x"}|{"file":"/etc/passwd","line":1,"column":1}|{"file":"001-essai.md","line":1,"column":1}|{"__proto__":{"kind":"write"}}'.split(
    '|',
  ),
  'Host: evil.example\r\n',
  'Host: localhost:PORT\r\n',
  'Origin: null\r\n',
  'Content-Length: 0\r\n',
  'Content-Length: 99999999999\r\n',
  'Content-Length: -1\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Transfer-Encoding: chunked, identity\r\n',
  'Expect: 100-continue\r\n',
  'Expect: x\r\n',
  'Upgrade: websocket\r\nConnection: Upgrade\r\n',
  'Connection: close\r\n',
  'Connection: keep-alive\r\n',
  'Cookie: bulletin-PORT=KEY\r\n',
  'Sec-Fetch-Site: cross-site\r\n',
  'X: y\r\n',
];

/** What is sent to `serve`: bytes on a connection. */
export const requests: RandomKind = {
  name: 'requests',
  share: 20,
  async open() {
    const server = await start();
    const words = { seeds: REQUESTS, pieces: PIECES };
    const before = readdirSync(server.dir).join();
    return {
      make: (random) => `${changedText(words, random)}${random.chance(0.2) ? changedText(words, random) : ''}`,
      async run(input, index) {
        const text = server.filledIn(String(input));
        const answer = await exchange(server.preview.port, text);
        holdAnswer(answer);
        if (server.bugs.length > 0) throw server.bugs.splice(0)[0];
        if (!text.includes(server.token) && readdirSync(server.dir).join() !== before)
          throw new Fault('a request without the token has written a file');
        if (index % 20 !== 0) return;
        const { status } = await fetch(`${server.preview.url}001/`);
        if (status !== 200) throw new Fault(`the page is not answered any more: ${status}`);
      },
      async close() {
        await server.preview.close();
        rmSync(server.folder, { recursive: true, force: true });
      },
    };
  },
};

interface Running {
  readonly preview: Preview;
  readonly folder: string;
  readonly dir: string;
  readonly token: string;
  readonly bugs: unknown[];
  /** A request with this server's names in their places. */
  filledIn(text: string): string;
}

async function start(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-random-'));
  const [dir, out] = [join(folder, 'bulletins'), join(folder, 'out')];
  for (const one of [dir, out, join(folder, 'elsewhere')]) mkdirSync(one);
  writeFileSync(join(dir, 'publication.yaml'), 'name: Essais\n');
  writeFileSync(join(dir, '001-essai.md'), '---\nnumber: 1\ndate: 2026-11\ntitle: Essai\n---\n\nBonjour.\n');
  for (const file of ['secret.txt', 'elsewhere/index.html', 'out/.hidden', 'bulletins/secret.txt'])
    writeFileSync(join(folder, file), SECRET);
  symlinkSync(join(folder, 'secret.txt'), join(out, 'leak.txt'));
  symlinkSync(join(folder, 'elsewhere'), join(out, 'leak'));
  const bugs: unknown[] = [];
  const { value: preview, problems } = await serve({
    dir,
    out,
    port: 0,
    host: '0.0.0.0',
    language: 'fr',
    // A link starts no program.
    editor: 'vscode://file/{file}:{line}:{column}',
    report: () => undefined,
    onBug: (error) => bugs.push(error),
  });
  if (!preview) throw new Error(JSON.stringify(problems));
  const page = await (await fetch(preview.url)).text();
  const token = /name="bulletin-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const guest = new URL(preview.guestUrls[0] ?? `http://10.0.0.1:${preview.port}/?key=x`);
  const names: Readonly<Record<string, string>> = {
    HOST: `127.0.0.1:${preview.port}`,
    GUEST: guest.host,
    KEY: guest.searchParams.get('key') ?? '',
    PORT: String(preview.port),
    TOKEN: token,
  };
  const filledIn = (text: string) => text.replace(/HOST|GUEST|KEY|PORT|TOKEN/g, (name) => names[name] ?? name);
  return { preview, folder, dir, token, bugs, filledIn };
}

/** What comes back for these bytes until the connection is over; of a stream of events only its beginning. */
function exchange(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const parts: Buffer[] = [];
    const answer = () => Buffer.concat(parts).toString('latin1');
    const over = setTimeout(() => {
      socket.destroy();
      reject(new Fault('no end of an answer'));
    }, PATIENCE_MS);
    socket.on('data', (part) => {
      parts.push(part);
      if (/text\/event-stream/.test(answer())) socket.destroy();
    });
    // Whoever refuses may hang up while we still send.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(over);
      resolve(answer());
    });
    socket.on('end', () => socket.end());
    socket.end(request, 'utf8');
  });
}

function holdAnswer(answer: string): void {
  if (answer.includes(SECRET)) throw new Fault('a file outside was given away');
  if (/^ {4}at /m.test(answer.slice(0, 4000)) || /root:.*:0:0:/.test(answer)) throw new Fault('what nobody is to see');
  if (answer === '') return;
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
  if (status !== 100 && !STATUSES.has(status)) throw new Fault(`an odd answer: ${answer.slice(0, 60)}`);
  if (/^access-control-allow/im.test(answer)) throw new Fault('other sites may read an answer');
}
