import { commandRules } from './command-rules.ts';
import { emphasisRules } from './emphasis-rules.ts';
import { fenceRules } from './fence-rules.ts';
import { headingRules } from './heading-rules.ts';
import { htmlRules } from './html-rules.ts';
import { lineRules } from './line-rules.ts';
import { linkRules } from './link-rules.ts';
import { listRules } from './list-rules.ts';
import type { MisreadRule } from './misread-rule.ts';
import { otherToolsRules } from './other-tools-rules.ts';
import { misplacedPictureRules } from './picture-rules.ts';
import { tableRules } from './table-rules.ts';

/** Every kind of Markdown that is not read as its author meant, in the order of the documentation. */
export const MISREAD_RULES: readonly MisreadRule[] = [
  ...headingRules,
  ...listRules,
  ...emphasisRules,
  ...tableRules,
  ...lineRules,
  ...fenceRules,
  ...linkRules,
  ...misplacedPictureRules,
  ...htmlRules,
  ...otherToolsRules,
  ...commandRules,
];
