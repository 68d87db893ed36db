import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '../stack/layout.ts';

/** Digests of the code that a stack runs. */
export interface CodeStamp {
  /** Of the services: they are restarted when it changes. */
  services: string;
  /** Of all else, declarations and lock included: then the stack is made anew. */
  rest: string;
}

const SERVICES = ['services'];
const REST = [
  ...['components', 'dapr.yaml', 'frontend', 'package-lock.json'],
  ...['tools/stack', 'tools/services', 'tools/parts', 'tools/pins'],
  ...['tools/identity-provider', 'tools/mail-sink', 'tools/web'],
];
/** Whether a file is read by tests or people only, by no process of a stack. */
export function isBesideTheCode(file: string): boolean {
  return /(^|\/)tests?\/|\.test\.ts$|\.md$/.test(file);
}

/** Digests the files as they are now, those that git does not know yet too. */
export function stampCode(): CodeStamp {
  return { services: digest(SERVICES), rest: digest(REST) };
}

function digest(paths: string[]): string {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths];
  const listed = execFileSync('git', args, { cwd: checkoutRoot, encoding: 'utf8' });
  const hash = createHash('sha256');
  for (const file of new Set(
    listed.split('\0').filter((name) => name !== '' && !isBesideTheCode(name)),
  )) {
    hash.update(`${file}\0`).update(contentOf(file)).update('\0');
  }
  return hash.digest('hex');
}

/** A file that was removed and is still in git's list has none. */
function contentOf(file: string): Buffer | string {
  try {
    return readFileSync(join(checkoutRoot, file));
  } catch {
    return '';
  }
}
