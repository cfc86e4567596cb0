// The package ships no types of its own.
declare module 'hyphen' {
  interface HyphenatorOptions {
    readonly async?: boolean;
    readonly hyphenChar?: string;
    readonly minWordLength?: number;
  }
  export default function createHyphenator(patterns: unknown, options?: HyphenatorOptions): unknown;
}

declare module 'hyphen/patterns/*.js' {
  const patterns: unknown;
  export default patterns;
}
