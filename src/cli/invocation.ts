import type { Environment } from './streams.ts';

/**
 * How the program is called here: by its name, or by npx where that called it.
 * `--no` keeps npx from installing another package of that name.
 */
export function invocation(env: Environment): string {
  return env.npm_command === 'exec' ? 'npx --no bulletin' : 'bulletin';
}
