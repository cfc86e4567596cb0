/*
 * Ids that templates and src/web give to elements of a page, once for all who ask: an element of
 * the author must not have one of them, since links would find it instead.
 */

/** Of the page: its text, its coupon with its title, its notice and what is printed of it, the heading of the notes. */
const PAGE = new Set(['text', 'coupon', 'title-of-coupon', 'notice-of-coupon', 'print-coupon', 'footnote-label']);
/** Of notes and of their calls, and of the headings of notes in a paper's stories. */
const NOTE = /^(?:note-fn(?:ref)?|footnote-label)-/;
/** Of a coupon's fields, whatever their names, and of the choices that they have. */
const FIELD = /^coupon-/;

/** Whether an id belongs to the page, or may belong to a coupon of it. */
export function isPageId(id: string): boolean {
  return PAGE.has(id) || NOTE.test(id) || FIELD.test(id);
}

/** Whether an id belongs to a note or to its call. */
export function isNoteId(id: string): boolean {
  return NOTE.test(id);
}

/**
 * Asks of ids whether the page has them. As `isPageId`, for a page whose coupon is known: « Coupon-réponse » may head
 * a text where no field has that name.
 *
 * @param fields names of the coupon's fields
 */
export function idsOfPage(fields: readonly string[]): (id: string) => boolean {
  const ofFields = new Set(fields.map((name) => `coupon-${name}`));
  return (id) => PAGE.has(id) || NOTE.test(id) || ofFields.has(id);
}
