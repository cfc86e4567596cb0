/** A node of a tree of Markdown or of HTML; its position is absent where a plugin has made it. */
interface Parsed {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** Where a node stands in the source, from its first character to behind its last; at its beginning where no text was parsed for it. */
export function sourceSpan({ position }: Parsed): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
