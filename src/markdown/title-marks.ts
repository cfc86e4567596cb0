/** What a mark of inline Markdown, of HTML or of an escaped character may begin with; a backslash before white space ends a line. */
const MAY_MARK = /[*_`[\]&<]|\\(?!\s)/;

/** Whether the parser must see a title: most have no mark, and are what they are. */
export function mayHoldMarks(title: string): boolean {
  return MAY_MARK.test(title);
}
