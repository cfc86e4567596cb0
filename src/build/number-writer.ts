import { join } from 'node:path';
import { refusalOf } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { stampOf } from '../publication/file-stamp.ts';
import type { NumberName } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition } from './edition.ts';
import { partPath } from './list-parts.ts';
import type { WrittenFile } from './output-file.ts';
import { alone } from './output-lock.ts';
import { removeIfEmpty } from './placing.ts';
import { type ReadList, readPart, readWrittenList } from './read-written-list.ts';
import { isEmptyStage, openStage } from './stage.ts';
import { sweepStages } from './sweep-stages.ts';
import { writeAll } from './write-files.ts';
import { filesOf, listedEdition, writeNumber } from './write-number.ts';
import {
  partOf,
  type RecordedNumber,
  WRITTEN_LIST,
  type WrittenList,
  withNumber,
  writtenListFile,
} from './written-list.ts';

/** Writes many numbers, each as `writeNumber` does and in the same time however many there are. */
export interface NumberWriter {
  /** @param recorded what the list says of it beside its files */
  write(name: NumberName, editions: readonly Edition[], recorded?: RecordedNumber): Outcome<readonly WrittenFile[]>;
  /** Removes from the output folder what was only needed to write. */
  close(): void;
}

/** The list as it lies in the output folder. */
interface KnownList {
  readonly stamp: string;
  readonly list: WrittenList;
  readonly sha256: string;
}

/**
 * A list of four thousand numbers takes longer to write than a number does: a part of it is written with each number,
 * and the list at the end, by whoever writes next or by `joinParts` of `write-recorded.ts`.
 * @param publication whose numbers they are
 * @param out the output folder
 * @param flushes whether each is on the disk before it takes the place of the old one
 */
export function numberWriter(publication: Publication, out: string, flushes = true): NumberWriter {
  const { name: owner } = publication;
  const file = join(out, WRITTEN_LIST);
  const compared = new Map<string, string>();
  let stage: string | undefined;
  let known: KnownList | undefined;
  let swept: number | undefined;

  /** Once a second is enough, to see what another build that was killed meanwhile has left unfinished. */
  const finish = (): readonly Problem[] => {
    const [second] = process.hrtime();
    if (second === swept) return [];
    swept = second;
    return sweepStages(out);
  };

  /** Under the lock: the list of now, read again only when somebody has written it. */
  const listNow = (): KnownList | undefined => {
    const stamp = stampOf(file);
    if (known?.stamp === stamp) return known;
    const read: ReadList = stamp === '' ? { state: 'missing' } : readWrittenList(out, owner);
    known = read.state === 'known' ? { stamp, list: read.list, sha256: read.sha256 } : undefined;
    return known;
  };

  /** Under the lock: that of the number before, unless something is left in it. A disk takes longer to make and remove one than to write a number. */
  const emptyStage = (): string => {
    if (stage === undefined || !isEmptyStage(stage)) stage = openStage(out);
    return stage;
  };

  /** Undefined where there is no list that a part could go with. */
  const writePart = (
    name: NumberName,
    editions: readonly Edition[],
    recorded: RecordedNumber | undefined,
  ): Outcome<readonly WrittenFile[]> | undefined =>
    alone(
      out,
      (left) => {
        const now = listNow();
        if (!now) return undefined;
        const files = filesOf(editions);
        const path = partPath(now.sha256, name.number);
        const before = partOf(readPart(out, path) ?? now.list, name.number, files);
        const part = writtenListFile(withNumber(before, name, editions.map(listedEdition), recorded), path);
        const { value, problems } = writeAll(out, [...files, part], { flushes, compared, stage: emptyStage() });
        const all = [...left, ...problems];
        // Who builds a bulletin did not ask for the list.
        return value ? { value: value.filter((one) => one.path !== path), problems: all } : { problems: all };
      },
      finish,
    );

  return {
    write(name, editions, recorded) {
      try {
        return (
          writePart(name, editions, recorded) ?? writeNumber(publication, out, name, editions, { ...recorded, flushes })
        );
      } catch (error) {
        return { problems: [refusalOf(error, out)] };
      }
    },
    close() {
      if (stage !== undefined) removeIfEmpty(stage);
    },
  };
}
