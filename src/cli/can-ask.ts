import * as util from 'node:util';
import type { Streams } from './streams.ts';

/** Whether there is somebody to ask. The questions are drawn with `styleText`, which came with Node 20.12. */
export function canAsk({ stderr }: Streams): boolean {
  return process.stdin.isTTY && stderr.isTTY === true && 'styleText' in util;
}
