import { directives, html } from './kinds/bodies.ts';
import { chartCsv } from './kinds/chart-csv.ts';
import { couponMessage } from './kinds/coupon-message.ts';
import { couponPdf } from './kinds/coupon-pdf.ts';
import { frontMatter } from './kinds/front-matter.ts';
import { pictures } from './kinds/pictures.ts';
import { publicationFile } from './kinds/publication-file.ts';
import { requests } from './kinds/requests.ts';
import { svg } from './kinds/svg.ts';
import type { RandomKind } from './random-kind.ts';

/** All kinds of input that come from others. */
export const KINDS: readonly RandomKind[] = [
  frontMatter,
  publicationFile,
  directives,
  html,
  svg,
  pictures,
  chartCsv,
  couponPdf,
  couponMessage,
  requests,
];

/** How many of a run's cases are of each kind. */
export function casesOf(kinds: readonly RandomKind[], cases: number): ReadonlyMap<RandomKind, number> {
  const shares = kinds.reduce((sum, { share }) => sum + share, 0);
  return new Map(kinds.map((kind) => [kind, Math.round((cases * kind.share) / shares)]));
}
