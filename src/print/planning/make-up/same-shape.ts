import type { Row } from '../../rows/row.ts';

/**
 * Whether rows are planned as others are, whatever stands in them: in another leading the lines of a text are the
 * same. It asks all that planning reads of a row.
 */
export function haveSameShape(some: readonly Row[], others: readonly Row[]): boolean {
  if (some === others) return true;
  if (some.length !== others.length) return false;
  return some.every((row, index) => isSameShape(row, others[index]));
}

function isSameShape(row: Row, other: Row | undefined): boolean {
  if (row === other) return true;
  return (
    other !== undefined &&
    row.lines === other.lines &&
    row.isSpace === other.isSpace &&
    row.breakPrice.forbidden === other.breakPrice.forbidden &&
    row.breakPrice.cost === other.breakPrice.cost &&
    row.spansColumns === other.spansColumns &&
    row.acrossColumns === other.acrossColumns &&
    row.float?.opensColumns === other.float?.opensColumns &&
    row.breakAfter === other.breakAfter &&
    row.isDivided === other.isDivided &&
    row.white?.most === other.white?.most &&
    row.white?.around === other.white?.around &&
    row.float?.block === other.float?.block &&
    row.float?.place === other.float?.place &&
    (row.heading === undefined) === (other.heading === undefined) &&
    haveSameLines(row.smaller, other.smaller) &&
    haveSameLines(row.notes, other.notes) &&
    haveSameLines(row.continued?.head, other.continued?.head) &&
    haveSameLines(row.continued?.foot, other.continued?.foot)
  );
}

type Lines = readonly Pick<Row, 'lines'>[];

function haveSameLines(some: Lines | undefined, others: Lines | undefined): boolean {
  if (some === others) return true;
  return (
    some?.length === others?.length && some?.every(({ lines }, index) => lines === others?.[index]?.lines) === true
  );
}
