import type { Translate } from '../messages/translate.ts';
import { formatTimeLeft } from './quantities.ts';
import type { OutputStream, Streams } from './streams.ts';

/** The last line of the terminal: it tells how far a long work has come. */
export interface ProgressBar {
  /** What is written to these stands above the bar. */
  readonly streams: Streams;
  /** Takes note of how many steps are done. */
  show(done: number): void;
  /** Writes what waits to be written, and leaves nothing of the bar. */
  end(): void;
}

/** The terminal is written to so often at most: more is only work for it, and flickers. */
const FRAME_MS = 100;
/** Before, nobody can say how long the rest will take. */
const FIRST_GUESS_MS = 1000;

const MOST_COLUMNS = 30;
/** A narrower bar says nothing. */
const FEWEST_COLUMNS = 8;
const ERASE_LINE = '\r\u001b[2K';

/**
 * A bar in the terminal behind `stderr`. What is written meanwhile is gathered
 * and written above it: so the bar is not scrolled away, and not drawn anew for
 * each line.
 * @param streams where the work writes; `stderr` is a terminal
 * @param total how many steps there are
 * @param translate gives the words beside the bar
 * @param now in milliseconds
 */
export function progressBar(
  { stdout, stderr }: Streams,
  total: number,
  translate: Translate,
  now: () => number = () => performance.now(),
): ProgressBar {
  const started = now();
  let waiting: { readonly stream: OutputStream; text: string }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let done = 0;
  let drawn = '';
  let drawnAt = Number.NEGATIVE_INFINITY;

  const frame = (line: string) => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0 && line === drawn) return;
    if (drawn !== '') stderr.write(ERASE_LINE);
    for (const { stream, text } of waiting) stream.write(text);
    waiting = [];
    if (line !== '') stderr.write(line);
    drawn = line;
    drawnAt = now();
  };
  const draw = () => frame(lineOf({ done, total, elapsed: now() - started }, stderr.columns ?? 80, translate));
  const drawSoon = () => {
    const left = FRAME_MS - (now() - drawnAt);
    if (left <= 0) draw();
    else timer ??= setTimeout(draw, left).unref();
  };
  const above = (stream: OutputStream): OutputStream => ({
    ...(stream.isTTY !== undefined && { isTTY: stream.isTTY }),
    ...(stream.columns !== undefined && { columns: stream.columns }),
    write(text) {
      const last = waiting.at(-1);
      if (last?.stream === stream) last.text += text;
      else waiting.push({ stream, text });
      drawSoon();
    },
  });
  draw();
  return {
    streams: { stdout: above(stdout), stderr: above(stderr) },
    show(steps) {
      done = steps;
      drawSoon();
    },
    end: () => frame(''),
  };
}

/** How far the work has come. */
interface Progress {
  readonly done: number;
  readonly total: number;
  /** Milliseconds since it began. */
  readonly elapsed: number;
}

/** The line, in so many columns. In the last one nothing stands: there some terminals begin another line. */
function lineOf({ done, total, elapsed }: Progress, columns: number, translate: Translate): string {
  const room = Math.max(0, columns - 1);
  const share = Math.floor((done / total) * 100);
  const hasGuess = done > 0 && done < total && elapsed >= FIRST_GUESS_MS;
  const left = hasGuess ? formatTimeLeft((elapsed / done) * (total - done), translate) : undefined;
  const words = [translate('cli.progress', { done, total, share }), ...(left === undefined ? [] : [left])];
  const whole = words.join(', ');
  const text = whole.length <= room ? whole : (words[0] ?? '').slice(0, room);
  const width = Math.min(MOST_COLUMNS, room - text.length - 1);
  if (width < FEWEST_COLUMNS) return text;
  const full = Math.round((done / total) * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${text}`;
}
