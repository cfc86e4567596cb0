/** What a shell reports for a process that a signal ends: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const satisfies Record<string, number>;

/**
 * Ends the process on Ctrl-C, after `leave`. Handlers run between synchronous
 * pieces of work only, and writing is one piece: files are never left halfway.
 * Returns how to stop listening.
 */
export function onInterruption(leave: () => void, exit: (code: number) => void = process.exit): () => void {
  const handlers = Object.entries(EXIT_CODES).map(([signal, code]) => {
    const handler = () => {
      leave();
      exit(code);
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const stop of handlers) stop();
  };
}
