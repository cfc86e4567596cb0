import * as z from 'zod/mini';
import type { ProblemCode } from '../problems/problem.ts';
import { LINE_END, strayCharacter } from './stray-characters.ts';
import { isWebAddress } from './web-address.ts';

/* The shapes of texts in the YAML of an author: see `schemas.ts`. */

/** Names the code as the message of zod's issue. */
const code = (name: ProblemCode): ProblemCode => name;

const filled = () =>
  z.string(code('field.text')).check(
    z.trim(),
    z.minLength(1, code('field.empty')),
    z.refine((text) => strayCharacter(text) === undefined, code('field.control')),
  );
/** What is set on one line, or where lines end as the columns want. */
const oneLine = () =>
  filled().check(
    z.refine((text) => !LINE_END.test(text), code('field.one-line')),
    z.refine((text) => !text.includes('\t'), code('field.control')),
  );
/** Words, whose letters are composed; names of files and addresses stay as they were typed. */
const words = () => oneLine().check(z.normalize('NFC'));
const text = (description: string) => words().register(z.globalRegistry, { description });
const lines = (description: string) => filled().check(z.normalize('NFC')).register(z.globalRegistry, { description });
const fileName = (description: string) => oneLine().register(z.globalRegistry, { description });
/** A line of it may end in a backslash, as in Markdown. */
const title = () =>
  filled().check(
    z.normalize('NFC'),
    z.refine((text) => !LINE_END.test(text.replace(/\\\r?\n/g, ' ')), code('field.one-line')),
    z.refine((text) => !text.includes('\t'), code('field.control')),
  );

const webAddress = (description: string) =>
  filled()
    .check(z.refine(isWebAddress, code('site.address')))
    .register(z.globalRegistry, { description });

/** What schemas are made of. */
export const TEXT_SHAPES = { code, filled, words, text, lines, fileName, title, webAddress } as const;
