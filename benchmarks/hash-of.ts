import { execFileSync } from 'node:child_process';
import { checkoutRoot } from '../tools/stack/layout.ts';

/** The short hash of a commit. */
export function hashOf(commit: string): string {
  const args = ['rev-parse', '--short', '--verify', `${commit}^{commit}`];
  return execFileSync('git', args, { cwd: checkoutRoot, encoding: 'utf8' }).trim();
}
