import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from '../publication/folder.ts';

/** Programs that stand in for those of CUPS. */
export interface FakeQueue {
  readonly env: Readonly<Record<string, string>>;
  /** The arguments that `lp` had, and what it read; undefined where it was not run. */
  sent(): { readonly args: readonly string[]; readonly document: Buffer } | undefined;
}

const IDLE = `scheduler is running
system default destination: hp
printer hp is idle.  enabled since now
hp accepting requests since now
`;

/** @param how what `lpstat` and `lp` say; without `lp` there is none */
export function fakeQueue({ states = IDLE, lp = "echo 'request id is hp-42 (0 file(s))'" } = {}): FakeQueue {
  const folder = folderWith({ states });
  const program = (name: string, text: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  program('lpstat', `[ "$LC_ALL" = C ] || exit 9\n[ "$1" = -e ] || cat '${folder}/states'`);
  program('lp', `printf '%s\\n' "$@" > '${folder}/args'\ncat > '${folder}/document'\n${lp}`);
  const kept = (name: string) => readFileSync(join(folder, name));
  return {
    env: { LANG: 'en', PATH: `${folder}:/usr/bin:/bin` },
    sent: () =>
      existsSync(join(folder, 'args'))
        ? { args: kept('args').toString().trimEnd().split('\n'), document: kept('document') }
        : undefined,
  };
}

/** An environment in which there is no CUPS. */
export function noQueue(): Readonly<Record<string, string>> {
  return { LANG: 'en', PATH: folderWith({}) };
}
