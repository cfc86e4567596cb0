/** Where a command writes: results to `stdout`, everything else to `stderr`. */
export interface Streams {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

/** As much of a writable stream as the commands need. */
export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  on?(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A reader that has read enough, such as `head`, closes the pipe: that is no
 * failure. Any other trouble with the output (a full disk behind it) is told.
 */
export function tolerateClosedPipes({ stdout, stderr }: Streams, fail: (reason: string) => void): void {
  for (const stream of [stdout, stderr]) {
    stream.on?.('error', (error) => {
      if (error.code !== 'EPIPE') fail(error.code ?? error.message);
    });
  }
}

/** https://no-color.org and https://force-color.org: NO_COLOR wins, then FORCE_COLOR, then whether a person looks. */
export function wantsColour(stream: OutputStream, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Whether a line of a stream can be drawn again. */
export function canRedraw(stream: OutputStream, env: Environment): boolean {
  return stream.isTTY === true && env.TERM !== 'dumb';
}
