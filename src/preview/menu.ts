import { setImmediate } from 'node:timers/promises';
import { plainTitle } from '../markdown/plain-title.ts';
import { stampOf } from '../publication/file-stamp.ts';
import { formatDayOrMonth } from '../publication/issue-date.ts';
import { readFrontMatter } from '../publication/read-front-matter.ts';
import { readText } from '../publication/read-text.ts';
import type { ShownNumber } from './protocol.ts';

/** The numbers to choose from. */
export interface Menu {
  /** Newest first, with what is known of them. */
  list(files: ReadonlyMap<number, string>): readonly ShownNumber[];
  /** Reads titles and dates that are not known yet, with a pause after each. True if it has learnt any. */
  learn(files: ReadonlyMap<number, string>): Promise<boolean>;
}

export function createMenu(): Menu {
  const known = new Map<string, { readonly stamp: string; readonly title: string; readonly date: string }>();
  return {
    list: (files) =>
      [...files].reverse().map(([number, file]) => {
        const { title = '', date = '' } = known.get(file) ?? {};
        return { number, title, date };
      }),
    async learn(files) {
      let learnt = false;
      for (const file of files.values()) {
        const stamp = stampOf(file);
        if (known.get(file)?.stamp === stamp) continue;
        await setImmediate();
        const read = (await frontMatterOf(file)) ?? known.get(file) ?? { title: '', date: '' };
        learnt ||= read.title !== known.get(file)?.title || read.date !== known.get(file)?.date;
        known.set(file, { ...read, stamp });
      }
      return learnt;
    },
  };
}

async function frontMatterOf(file: string): Promise<Pick<ShownNumber, 'title' | 'date'> | undefined> {
  const text = readText(file, 'number');
  const read = text.value === undefined ? undefined : readFrontMatter(file, text.value);
  if (!read?.value) return undefined;
  const { title, date } = read.value.frontMatter;
  return { title: await plainTitle(title), date: formatDayOrMonth(date) };
}
