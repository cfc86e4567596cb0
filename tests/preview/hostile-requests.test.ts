import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from './open-page.ts';
import { postTo, type RunningPreview, startPreview } from './publication-on-disk.ts';

let preview: RunningPreview;
beforeAll(async () => {
  preview = await startPreview('Bonjour.');
  await preview.write();
  writeFileSync(join(preview.folder, 'secret.txt'), 'SECRET');
  mkdirSync(join(preview.folder, 'elsewhere'));
  writeFileSync(join(preview.folder, 'elsewhere', 'index.html'), 'SECRET');
  symlinkSync(join(preview.folder, 'secret.txt'), join(preview.out, 'leak.txt'));
  symlinkSync(join(preview.folder, 'elsewhere'), join(preview.out, 'leak'));
  symlinkSync('001', join(preview.out, 'inside'));
  writeFileSync(join(preview.out, '.hidden'), 'SECRET');
  mkdirSync(join(preview.out, 'empty'));
});
afterAll(() => preview.close());

/** What the server answers to these bytes, untouched by any client library. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(preview.port, '127.0.0.1', () => socket.write(request, 'latin1'));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const get = (target: string, host = `127.0.0.1:${preview.port}`, method = 'GET', more = '') =>
  raw(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`);
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('the preview server', () => {
  it('answers a page under each loopback name', async () => {
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      const answer = await get('/001/', `${name}:${preview.port}`);
      expect(status(answer)).toBe(200);
      expect(answer).toContain('Bonjour.');
    }
  });

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    'localhost:PORT@evil.example',
    'evil.example#127.0.0.1:PORT',
    '127.0.0.2:PORT',
    '0.0.0.0:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'localhost.:PORT',
    '',
  ])('refuses the host « %s »', async (host) => {
    const answer = await get('/001/', host.replace('PORT', String(preview.port)));
    expect(status(answer)).toBe(403);
    expect(answer).not.toContain('Bonjour');
  });

  it('refuses two hosts, none, and a host in the request line', async () => {
    const own = `127.0.0.1:${preview.port}`;
    expect(status(await get('/001/', own, 'GET', `Host: evil.example\r\n`))).toBe(400);
    expect(status(await get('/001/', 'evil.example', 'GET', `Host: ${own}\r\n`))).toBe(400);
    expect(status(await raw('GET /001/ HTTP/1.0\r\n\r\n'))).toBe(400);
    expect(status(await get(`http://${own}/001/`))).toBe(400);
    expect(status(await get('http://evil.example/001/'))).toBe(400);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses the method %s', async (method) => {
    const answer = await get('/001/', undefined, method);
    expect(status(answer)).toBe(405);
    expect(answer).toContain('Allow: GET, HEAD');
    expect(status(await get('/_preview/open', undefined, method))).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    const answer = await get('/001/', undefined, 'HEAD');
    expect(status(answer)).toBe(200);
    expect(answer).toMatch(/\r\n\r\n$/);
  });

  it.each([
    '/../secret.txt',
    '/001/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E%2Fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/001/%00/../secret.txt',
    '/leak.txt%00.html',
    '//secret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/file:///etc/passwd',
    '/leak.txt',
    '/leak/',
    '/leak/index.html',
    '/.hidden',
    '/.bulletin/',
    '/%',
    '/%zz',
    '/empty/',
    '/001-essai.md',
    '/publication.yaml',
    '/inside/',
    '/_preview/',
    '/_preview/../secret.txt',
    '/_preview/client.js/',
    '/_preview/client.js.map',
    '/_preview/constructor',
    '/_preview/sheet/..%2f..%2fsecret.json',
    '/_preview/sheet/0000000000000000.json',
    '/_preview/glyphs/..%2fsecret.json?ids=1',
    '/_preview/glyphs/source-code-pro-400.json?ids=1',
    '/_preview/glyphs/__proto__.json?ids=1',
    '/assets/',
    '/001/index.html/',
    '/001/index.html/x',
    '*',
    'secret.txt',
    '/nothing',
    `/${'a'.repeat(5000)}`,
    `/${'a/'.repeat(3000)}`,
  ])('gives nothing away at %s', async (target) => {
    const answer = await get(target);
    expect([400, 404]).toContain(status(answer));
    expect(answer).not.toMatch(/SECRET|root:|style\.[0-9a-f]+\.css"?\s*<\/li>/);
  });

  it('has no outline for a glyph that no font has, which is no fault of its own', async () => {
    const answer = await get('/_preview/glyphs/source-serif-4-400.json?ids=1,1535,65535');
    expect(status(answer)).toBe(200);
    expect(answer).toContain('"1535":"","65535":""');
  });

  it('adds the slash that a folder lacks', async () => {
    expect(await get('/001')).toMatch(/^HTTP\/1\.1 302[\s\S]*Location: \/001\/\r\n/);
  });

  it('refuses whatever a page of another site asks for', async () => {
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1', `https://127.0.0.1:${preview.port}`]) {
      expect(status(await get('/001/', undefined, 'GET', `Origin: ${origin}\r\n`))).toBe(403);
      expect((await postTo(preview, 'go', { number: 1 }, { origin })).status).toBe(403);
    }
  });

  it.each([
    ['without a token', { 'x-bulletin-token': '' }, 403],
    ['with another token', { 'x-bulletin-token': 'a'.repeat(32) }, 403],
    ['as a form', { 'content-type': 'text/plain' }, 415],
  ])('does nothing for a POST %s', async (_, headers, expected) => {
    expect((await postTo(preview, 'open', { line: 1, column: 1 }, headers)).status).toBe(expected);
  });

  it.each([
    ['no object', 'null', 400],
    ['no JSON', undefined, 400],
    ['a number that is none', { number: -1 }, 400],
    ['a number as a text', { number: '1' }, 400],
    ['too much', { number: 1, more: 'x'.repeat(10_000) }, 413],
  ])('does nothing for a POST of %s', async (_, body, expected) => {
    expect((await postTo(preview, 'go', body)).status).toBe(expected);
  });

  it('tells its token to the page alone, which nobody may frame', async () => {
    const page = await get('/');
    const token = /name="bulletin-token" content="([^"]+)"/.exec(page)?.[1] as string;
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(page).toContain("frame-ancestors 'none'");
    const events = (await openPage(preview.url)).states;
    for (const other of [await get('/001/'), JSON.stringify(events)]) expect(other).not.toContain(token);
  });

  it('survives what is no HTTP at all', async () => {
    expect(status(await raw('\u0016\u0003\u0001\u0002\r\n\r\n'))).toBe(400);
    expect(status(await get('/001/', undefined, 'GET', `X: ${'a'.repeat(100_000)}\r\n`))).toBe(431);
    expect(status(await get('/001/'))).toBe(200);
  });

  it('says on every answer: keep nothing, guess nothing, tell nobody', async () => {
    const targets = ['/001/', '/', '/nothing', '/001/bulletin-001.pdf', '/../x', '/_preview/client.js'];
    for (const answer of await Promise.all(targets.map((target) => get(target)))) {
      expect(answer).toContain('X-Content-Type-Options: nosniff\r\n');
      expect(answer).toContain('Cache-Control: no-store\r\n');
      expect(answer).toContain('Referrer-Policy: no-referrer\r\n');
      expect(answer).toContain('Cross-Origin-Resource-Policy: same-origin\r\n');
      expect(answer).not.toContain('Access-Control-Allow');
    }
  });

  it('permits its own script in its own page, and none in the editions', async () => {
    expect(await get('/')).toContain("default-src 'none'; script-src 'self';");
    const edition = await get('/001/');
    expect(edition).toContain("Content-Security-Policy: default-src 'none'; style-src 'self'; font-src 'self'");
    expect(edition).toContain("frame-ancestors 'self'");
    expect(edition).not.toMatch(/script-src|<script/);
  });
});
