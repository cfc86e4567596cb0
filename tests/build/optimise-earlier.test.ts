import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { optimiseEarlierFor } from '../../src/build/optimise-earlier.ts';

vi.mock(import('node:v8'), async (actual) => ({ ...(await actual()), setFlagsFromString: vi.fn() }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(setFlagsFromString).mockClear();
});

/** Which flags of the engine a text of so many UTF-16 units sets. */
function flagsSet(length: number, v8: string): readonly string[] {
  vi.stubGlobal('process', Object.create(process, { versions: { value: { ...process.versions, v8 } } }));
  optimiseEarlierFor('a'.repeat(length));
  return vi.mocked(setFlagsFromString).mock.calls.map(([flag]) => flag);
}

describe('code for a long text', () => {
  it('is optimised earlier from half a million units on', () => {
    expect(flagsSet(500_000, '11.3.244.8-node.38')).toEqual(['--interrupt-budget=1000000']);
  });

  it('is optimised as usual for a shorter text: that would cost more than it saves', () => {
    expect(flagsSet(499_999, '11.3.244.8-node.38')).toEqual([]);
  });

  it.each(['12.4.254.21-node.33', '13.6.233.17-node.40', '110.1'])(
    'is left to V8 %s, which counts the budget otherwise',
    (v8) => {
      expect(flagsSet(500_000, v8)).toEqual([]);
    },
  );
});
