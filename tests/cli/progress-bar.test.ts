import { describe, expect, it } from 'vitest';
import { progressBar } from '../../src/cli/progress-bar.ts';
import { translator } from '../../src/messages/translate.ts';

/** A terminal of so many columns, and what stands in it: `\r` and ESC[2K are the only controls that it knows. */
function terminal(columns: number) {
  const lines = [''];
  let erased = 0;
  return {
    isTTY: true,
    columns,
    write(text: string) {
      for (const part of text.split(/(\r\u001b\[2K|\n)/)) {
        if (part === '\n') lines.push('');
        else if (part.startsWith('\r')) {
          lines[lines.length - 1] = '';
          erased++;
        } else lines[lines.length - 1] += part;
      }
    },
    lines,
    erased: () => erased,
  };
}

function barIn(columns: number, total: number, language: 'fr' | 'en' = 'en') {
  const screen = terminal(columns);
  let time = 0;
  const bar = progressBar({ stdout: screen, stderr: screen }, total, translator(language), () => time);
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { screen, bar, wait };
}

describe('the progress bar', () => {
  it('tells numbers, share and time left, in the language of the tool', () => {
    const { screen, bar, wait } = barIn(80, 600, 'fr');
    expect(screen.lines.at(-1)).toBe(`${'░'.repeat(30)} 0 numéro sur 600, 0\u00a0%`);
    wait(20_000);
    bar.show(120);
    expect(screen.lines.at(-1)).toBe(
      `${'█'.repeat(6)}${'░'.repeat(24)} 120 numéros sur 600, 20\u00a0%, encore 1\u00a0min 20\u00a0s`,
    );
    bar.end();
  });

  it('stays the last line under four thousand others, and is not drawn for each of them', () => {
    const { screen, bar, wait } = barIn(80, 4000);
    for (let number = 1; number <= 4000; number++) {
      bar.streams.stdout.write(`out/${number}/index.html\n`);
      bar.streams.stderr.write(`${number}.md: warning\n`);
      bar.show(number);
      wait(1);
    }
    // Four seconds, ten times a second at most.
    expect(screen.erased()).toBeLessThanOrEqual(40);
    expect(screen.lines.at(-1)).toContain('of 4000 numbers');
    bar.end();
    expect(screen.lines.slice(0, 3)).toEqual(['out/1/index.html', '1.md: warning', 'out/2/index.html']);
    expect(screen.lines).toHaveLength(8001);
    expect(screen.lines.at(-1)).toBe('');
  });

  it.each([20, 30, 45, 60, 80, 200])('leaves the last of %i columns free', (columns) => {
    const { screen, bar, wait } = barIn(columns, 4000);
    for (const [done, seconds] of [
      [1, 700],
      [39, 3],
      [3999, 60],
      [4000, 1],
    ] as const) {
      wait(seconds * 1000);
      bar.show(done);
      expect(screen.lines.at(-1)?.length).toBeLessThan(columns);
      expect(screen.lines.at(-1)).toContain(`${done} of 4000`);
    }
    bar.end();
  });

  it('says by the second, and by the minute, how long it will take', () => {
    const { screen, bar, wait } = barIn(80, 100);
    const guessed = (seconds: number, done: number) => {
      wait(seconds * 1000);
      bar.show(done);
      return screen.lines.at(-1)?.split('%, ')[1];
    };
    expect([guessed(0.5, 1), guessed(1.5, 10), guessed(8, 25), guessed(90, 50), guessed(9000, 60)]).toEqual([
      undefined,
      '18 s left',
      '30 s left',
      '1 min 40 s left',
      '102 min left',
    ]);
    expect(guessed(1, 100)).toBeUndefined();
    bar.end();
  });

  it('draws what waits when nothing more comes', async () => {
    const screen = terminal(80);
    const bar = progressBar({ stdout: screen, stderr: screen }, 10, translator('en'));
    bar.show(7);
    await expect.poll(() => screen.lines.at(-1)).toContain('7 of 10');
    bar.end();
    expect(screen.lines.at(-1)).toBe('');
  });
});
