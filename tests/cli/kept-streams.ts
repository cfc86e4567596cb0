/** The two streams of a command that is run in the process of its test, and what it has written into them so far. */
export function keptStreams() {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  return { written, streams: { stdout: stream('stdout'), stderr: stream('stderr') } };
}
