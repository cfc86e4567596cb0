import type { Server } from 'node:http';
import type { Outcome } from '../problems/problem.ts';

/** Tried when no port is asked for, then those after it. */
const FIRST_PORT = 3003;
const LAST_PORT = 3103;

/**
 * Opens a port and gives its number.
 * @param server what listens
 * @param host the address of this machine
 * @param asked the port; undefined: the first free one from 3003 on
 */
export async function listen(server: Server, host: string, asked: number | undefined): Promise<Outcome<number>> {
  for (let port = asked ?? FIRST_PORT; ; port++) {
    const code = await tryPort(server, host, port);
    if (code === undefined) return { value: portOf(server) ?? port, problems: [] };
    if (code === 'EADDRINUSE' && asked === undefined && port < LAST_PORT) continue;
    const problem = code === 'EADDRINUSE' ? 'port.taken' : code === 'EACCES' ? 'port.refused' : undefined;
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAFNOSUPPORT')
      return { problems: [{ severity: 'error', code: 'host.unknown', values: { host } }] };
    if (!problem) throw Object.assign(new Error(`listening on port ${port}: ${code}`), { code });
    return { problems: [{ severity: 'error', code: problem, values: { port } }] };
  }
}

/** The port of a listening server. It is not the one asked for where that was 0, which stands for any. */
function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === 'object' ? address?.port : undefined;
}

/** The error's code; undefined when the server listens. */
function tryPort(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      resolve(error.code ?? error.message);
    };
    const listening = () => {
      server.off('error', failed);
      resolve(undefined);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen({ port, host, exclusive: true });
  });
}
