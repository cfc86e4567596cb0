import type { Translate } from '../messages/translate.ts';
import type { OutputStream } from './streams.ts';

/** A line of the terminal that tells how far a long work has come. */
export interface ProgressBar {
  show(done: number): void;
  /** Leaves the line free for other text. */
  clear(): void;
}

const BAR_COLUMNS = 30;
const ERASE_LINE = '\r\u001b[2K';

/**
 * A bar that grows in the terminal. It draws nothing where no terminal is.
 * @param stream where it is drawn
 * @param total how many steps it has
 * @param translate gives the words beside it
 */
export function progressBar(stream: OutputStream, total: number, translate: Translate): ProgressBar {
  if (stream.isTTY !== true || total < 2) return { show: () => undefined, clear: () => undefined };
  return {
    show(done) {
      const full = Math.round((done / total) * BAR_COLUMNS);
      const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_COLUMNS - full)}`;
      stream.write(`${ERASE_LINE}${bar} ${translate('cli.progress', { done, total })}`);
    },
    clear: () => void stream.write(ERASE_LINE),
  };
}
