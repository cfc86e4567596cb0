import { type NumberName, nameOf, paddedNumber } from './paths.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readText } from './read-text.ts';

/** What a number's files are called by, before it is loaded: hundreds of numbers are asked, and few have a label. */
export function knownName(number: number, file: string | undefined): NumberName {
  const source = file === undefined ? undefined : readText(file, 'number').value;
  const isLabelled = file !== undefined && source !== undefined && MAY_HAVE_LABEL.test(source);
  const read = isLabelled ? readFrontMatter(file, source).value : undefined;
  return read ? nameOf(read.frontMatter) : { number, fileName: paddedNumber(number) };
}

/** A line that begins as the key does, in French or in English. */
const MAY_HAVE_LABEL = /^["']?(?:label|libell)/im;
