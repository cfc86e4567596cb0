import { authorKeys } from './fr/author-keys.ts';
import { blocks } from './fr/blocks.ts';
import { chart } from './fr/chart.ts';
import { commandLine } from './fr/command-line.ts';
import { coupon } from './fr/coupon.ts';
import { edition } from './fr/edition.ts';
import { file } from './fr/file.ts';
import { fileNames } from './fr/file-names.ts';
import { image } from './fr/image.ts';
import { imposition } from './fr/imposition.ts';
import { issue } from './fr/issue.ts';
import { layout } from './fr/layout.ts';
import { leftovers } from './fr/leftovers.ts';
import { links } from './fr/links.ts';
import { misread } from './fr/misread.ts';
import { notes } from './fr/notes.ts';
import { otherTools } from './fr/other-tools.ts';
import { paper } from './fr/paper.ts';
import { paperNotes } from './fr/paper-notes.ts';
import { pictureKinds } from './fr/picture-kinds.ts';
import { press } from './fr/press.ts';
import { preview } from './fr/preview.ts';
import { previewPage } from './fr/preview-page.ts';
import { printing } from './fr/printing.ts';
import { proofreading } from './fr/proofreading.ts';
import { repeats } from './fr/repeats.ts';
import { start } from './fr/start.ts';
import { stories } from './fr/stories.ts';
import { storyFiles } from './fr/story-files.ts';
import { unread } from './fr/unread.ts';
import { writing } from './fr/writing.ts';

/**
 * Every sentence that a person reads, in French. `sheet.*` is printed on the
 * bulletin, in the bulletin's language; `problem.*` describes a `Problem` and
 * `problem.*.hint` what would be right.
 */
export const fr = {
  ...authorKeys,
  ...blocks,
  ...chart,
  ...commandLine,
  ...coupon,
  ...edition,
  ...file,
  ...fileNames,
  ...image,
  ...imposition,
  ...issue,
  ...layout,
  ...leftovers,
  ...links,
  ...misread,
  ...notes,
  ...otherTools,
  ...pictureKinds,
  ...paper,
  ...paperNotes,
  ...press,
  ...preview,
  ...previewPage,
  ...printing,
  ...proofreading,
  ...repeats,
  ...start,
  ...stories,
  ...storyFiles,
  ...unread,
  ...writing,
} as const;

export type MessageKey = keyof typeof fr;
