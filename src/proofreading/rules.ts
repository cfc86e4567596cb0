import { balanceRules } from './balance-rules.ts';
import { commonRules } from './common-rules.ts';
import { frenchProofRules } from './french-rules.ts';
import type { ProofRule } from './rule.ts';

/** Every rule of the proof-reader; those that name languages are of these alone. */
export const proofRules: readonly ProofRule[] = [...frenchProofRules, ...balanceRules, ...commonRules];
