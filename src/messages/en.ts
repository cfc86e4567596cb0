import { authorKeys } from './en/author-keys.ts';
import { blocks } from './en/blocks.ts';
import { chart } from './en/chart.ts';
import { commandLine } from './en/command-line.ts';
import { coupon } from './en/coupon.ts';
import { edition } from './en/edition.ts';
import { file } from './en/file.ts';
import { fileNames } from './en/file-names.ts';
import { image } from './en/image.ts';
import { imposition } from './en/imposition.ts';
import { issue } from './en/issue.ts';
import { layout } from './en/layout.ts';
import { leftovers } from './en/leftovers.ts';
import { links } from './en/links.ts';
import { misread } from './en/misread.ts';
import { notes } from './en/notes.ts';
import { otherTools } from './en/other-tools.ts';
import { paper } from './en/paper.ts';
import { paperNotes } from './en/paper-notes.ts';
import { pictureKinds } from './en/picture-kinds.ts';
import { press } from './en/press.ts';
import { preview } from './en/preview.ts';
import { previewPage } from './en/preview-page.ts';
import { printing } from './en/printing.ts';
import { proofreading } from './en/proofreading.ts';
import { repeats } from './en/repeats.ts';
import { start } from './en/start.ts';
import { stories } from './en/stories.ts';
import { storyFiles } from './en/story-files.ts';
import { unread } from './en/unread.ts';
import { writing } from './en/writing.ts';
import type { MessageKey } from './fr.ts';

/** Every sentence that a person reads, in English. */
export const en: Readonly<Record<MessageKey, string>> = {
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
};
