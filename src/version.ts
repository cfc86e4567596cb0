import packageFile from '../package.json' with { type: 'json' };

export const version: string = packageFile.version;

/** Put in when the package is built (.config/bundle.js). */
declare const __PROGRAM_DIGEST__: string | undefined;

/**
 * Tells builds of this program apart that have the same version, as they do while somebody works on it; 'sources'
 * where it runs from these.
 */
export const programDigest: string = typeof __PROGRAM_DIGEST__ === 'string' ? __PROGRAM_DIGEST__ : 'sources';
