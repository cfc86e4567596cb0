import type { ReadStream } from 'node:tty';

/** Ends listening; the terminal is as it was. */
export interface StopKeys {
  (): void;
  /** Whether there is a terminal to hear keys from. */
  readonly areHeard: boolean;
}

/** Calls `onKey` for each key pressed in the terminal, if there is one: Ctrl-C then comes as U+0003 too. */
export function listenToKeys(input: ReadStream, onKey: (key: string) => void): StopKeys {
  if (!input.isTTY) return Object.assign(() => undefined, { areHeard: false });
  const onData = (data: Buffer) => {
    const text = data.toString('utf8');
    // Arrows and their kind come as several characters.
    if (!text.startsWith('\u001b')) for (const key of text) onKey(key.toLowerCase());
  };
  input.setRawMode(true);
  input.resume();
  input.on('data', onData);
  const stop = () => {
    input.off('data', onData);
    input.setRawMode(false);
    input.pause();
  };
  return Object.assign(stop, { areHeard: true });
}
