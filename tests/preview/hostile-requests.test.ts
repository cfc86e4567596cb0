import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPreview, startPreview } from './publication-on-disk.ts';

let preview: RunningPreview;
beforeAll(async () => {
  preview = await startPreview('Bonjour.');
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

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses the method %s', async (method) => {
    const answer = await get('/001/', undefined, method);
    expect(status(answer)).toBe(405);
    expect(answer).toContain('Allow: GET, HEAD');
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

  it('follows a link that stays inside, and adds the slash that a folder lacks', async () => {
    expect(status(await get('/inside/'))).toBe(200);
    expect(await get('/001')).toMatch(/^HTTP\/1\.1 302[\s\S]*Location: \/001\/\r\n/);
    expect(await get('/')).toMatch(/^HTTP\/1\.1 302[\s\S]*Location: \/001\/\r\n/);
  });

  it('survives what is no HTTP at all', async () => {
    expect(status(await raw('\u0016\u0003\u0001\u0002\r\n\r\n'))).toBe(400);
    expect(status(await get('/001/', undefined, 'GET', `X: ${'a'.repeat(100_000)}\r\n`))).toBe(431);
    expect(status(await get('/001/'))).toBe(200);
  });

  it('says on every answer: keep nothing, guess nothing, tell nobody', async () => {
    const targets = ['/001/', '/', '/nothing', '/001/bulletin-001.pdf', '/../x'];
    for (const answer of await Promise.all(targets.map((target) => get(target)))) {
      expect(answer).toContain('X-Content-Type-Options: nosniff\r\n');
      expect(answer).toContain('Cache-Control: no-store\r\n');
      expect(answer).toContain('Referrer-Policy: no-referrer\r\n');
      expect(answer).toContain('Cross-Origin-Resource-Policy: same-origin\r\n');
      expect(answer).not.toContain('Access-Control-Allow');
    }
  });

  it('permits its own script only, under a number used once', async () => {
    const [first, second] = await Promise.all([get('/001/'), get('/001/')]);
    const nonce = /script-src 'nonce-([^']+)'/.exec(first ?? '')?.[1];
    expect(nonce).toMatch(/^[\w+/=]{22,}$/);
    expect(first?.match(/<script nonce="([^"]*)"/g)).toEqual([`<script nonce="${nonce}"`]);
    expect(first).not.toContain('http-equiv');
    expect(second).not.toContain(nonce);
  });
});
