/** Whether a text is a whole address of the web. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

/** Whether a text is an address of the web as one says it: « www.exemple.fr », « exemple.fr/section », or a whole one. */
export function isSaidWebAddress(address: string): boolean {
  return isWebAddress(address) || (BARE.test(address) && URL.canParse(wholeWebAddress(address)));
}

/** A name with a dot in it, and what may follow; nothing before it. */
const BARE =
  /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*(?:\.[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*)*\.[\p{L}\p{M}-]{2,}(?::\d+)?(?:[/?#]\S*)?$/u;

/** The address with what a browser would put before it. */
export function wholeWebAddress(address: string): string {
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}
