import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EventStream, openEventStream } from '../../src/preview/events.ts';
import { pause, waitFor } from './publication-on-disk.ts';

/** Larger than what the system keeps for a connection in a few of them. */
const STATE = 'x'.repeat(1_000_000);

let stream: EventStream;
let server: Server;
let made: number;
let closed: number;
const sockets: Socket[] = [];

beforeEach(async () => {
  [made, closed] = [0, 0];
  stream = openEventStream();
  server = createServer((_, response) => {
    response.on('close', () => closed++);
    stream.join(response, () => `${++made} ${STATE}`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  stream.close();
  server.close();
});

function open(): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      resolve(socket);
    });
    socket.on('error', () => undefined);
    sockets.push(socket);
  });
}

describe('a page', () => {
  it('that never reads leaves nothing piled up, and is dropped soon', { timeout: 20_000 }, async () => {
    const socket = await open();
    socket.pause();
    await waitFor(() => made > 0, 'the first state');
    const telling = setInterval(() => stream.tell(), 5);
    await waitFor(() => closed === 1, 'the end of the connection');
    clearInterval(telling);
    // What the system took, and one more: hundreds were to be told meanwhile.
    expect(made).toBeLessThan(40);
  });

  it('that reads slowly is told the newest state when it reads again', { timeout: 20_000 }, async () => {
    const socket = await open();
    let heard = '';
    socket.on('data', (data) => {
      heard = (heard + data.toString('latin1')).slice(-3_000_000);
    });
    socket.pause();
    await waitFor(() => made > 0, 'the first state');
    for (let index = 0; index < 100; index++) {
      stream.tell();
      await pause(5);
    }
    socket.resume();
    await waitFor(() => heard.includes(`data: ${made} x`) && made < 60, 'the last state');
    const before = made;
    stream.tell();
    await waitFor(() => heard.includes(`data: ${before + 1} x`), 'the next state');
    expect(closed).toBe(0);
  });
});
