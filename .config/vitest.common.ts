/** What all runs of the tests have in common: what is waited for comes late on a busy machine. */
export const common = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 10_000 } } };
