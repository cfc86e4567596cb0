/** The Node API: what the command line itself calls. */
export { answersCsv, type Separator } from './answers/answers-csv.ts';
export type { Answer, FilledCoupon } from './answers/filled-coupon.ts';
export type { ReadCoupon } from './answers/read-coupon-part.ts';
export { type ReadFile, type ReadFilledCouponsOptions, readFilledCoupons } from './answers/read-filled-coupons.ts';
export type { Article } from './article/article.ts';
export { composeArticle } from './article/compose-article.ts';
export {
  type BuildOptions,
  type BuiltFile,
  buildNumber,
  type NumberBuild,
  type NumberBuildOptions,
} from './build/build-number.ts';
export {
  type Asked,
  buildPublication,
  type PublicationBuild,
  type PublicationBuildOptions,
} from './build/build-publication.ts';
export {
  type CheckOptions,
  checkPublication,
  type NumberCheck,
  type PublicationCheck,
} from './build/check-publication.ts';
export type { EditionName } from './build/edition.ts';
export { type MadeNumber, makeNumber, type NumberMemory, type Wanted } from './build/make-number.ts';
export type { OutputFile, WrittenFile } from './build/output-file.ts';
export { openWorkshop, type Workshop } from './build/workshop.ts';
export { writeFiles } from './build/write-files.ts';
export type { Coupon, CouponField, CouponRow } from './coupon/coupon.ts';
export { type ToolLanguage, type Translate, translator } from './messages/translate.ts';
export type { DisplayList } from './print/display-list.ts';
export { formatProblem } from './problems/format-problem.ts';
export type { Noted, Outcome, Place, Problem, ProblemCode, Severity } from './problems/problem.ts';
export { findNumbers, type NumberedFiles } from './publication/find-numbers.ts';
export { loadBulletin } from './publication/load-bulletin.ts';
export { loadPublication } from './publication/load-publication.ts';
export type { Bulletin, FrontMatter, IssueDate, Publication } from './publication/publication.ts';
