// A code cache as the package has it: as they are, those of all versions of Node together would be too large.
import { brotliCompressSync, constants } from 'node:zlib';

/** Compressed a little less than might be: it is read at each start, which takes three milliseconds less so. */
const QUALITY = 5;

export function packedCache(cache) {
  return brotliCompressSync(cache, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
}

/** Bytes that the caches of all versions take together at most. */
export const MOST_PACKED = 6_000_000;

/** Versions of Node for which a package has caches. */
export const MAJORS = [20, 22, 24, 26];
