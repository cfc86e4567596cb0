import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPreview, startPreview } from '../preview/publication-on-disk.ts';

let preview: RunningPreview;
beforeAll(async () => {
  preview = await startPreview('Bonjour.');
});
afterAll(() => preview.close());

/** The status line and the rest that the server answers to a request with these headers. */
function asked(target: string, ...headers: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const own = [`GET ${target} HTTP/1.1`, `Host: 127.0.0.1:${preview.port}`, ...headers, 'Connection: close'];
    const socket = connect(preview.port, '127.0.0.1', () => socket.write(`${own.join('\r\n')}\r\n\r\n`));
    let answer = '';
    socket.on('data', (part) => {
      answer += part.toString('latin1');
      if (answer.includes('text/event-stream')) socket.destroy();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const from = (site: string, mode: string, use: string) => [
  `Sec-Fetch-Site: ${site}`,
  `Sec-Fetch-Mode: ${mode}`,
  `Sec-Fetch-Dest: ${use}`,
];

describe('a page of another site, or of another program at this machine,', () => {
  it.each([
    ['shows no picture of the bulletin', '/001/index.html', from('cross-site', 'no-cors', 'image')],
    ['runs no script of the preview', '/_preview/client.js', from('same-site', 'no-cors', 'script')],
    ['frames no edition', '/001/', from('cross-site', 'navigate', 'iframe')],
    ['embeds no PDF', '/001/bulletin-001.pdf', from('same-site', 'navigate', 'embed')],
    ['fetches nothing blindly', '/_preview/events', from('cross-site', 'no-cors', 'empty')],
    ['hears no events', '/_preview/events', [...from('cross-site', 'cors', 'empty'), 'Origin: http://evil.example']],
    ['hears no events under no name', '/_preview/events', ['Origin: null']],
  ])('%s', async (_, target, headers) => {
    const answer = await asked(target, ...headers);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).not.toMatch(/Bonjour|event-stream/);
  });

  it('may have a link that a person follows', async () => {
    expect(await asked('/001/', ...from('cross-site', 'navigate', 'document'))).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('gets no WebSocket', async () => {
    const answer = await asked(
      '/_preview/events',
      'Upgrade: websocket',
      'Sec-WebSocket-Key: eA==',
      'Origin: http://evil.example',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });
});

describe('the preview’s own page', () => {
  it.each([
    ['/', from('none', 'navigate', 'document')],
    ['/001/', from('same-origin', 'navigate', 'iframe')],
    ['/_preview/client.js', from('same-origin', 'no-cors', 'script')],
    ['/_preview/events', from('same-origin', 'cors', 'empty')],
  ])('has all of it: %s', async (target, headers) => {
    expect(await asked(target, ...headers)).toMatch(/^HTTP\/1\.1 200 /);
  });
});
