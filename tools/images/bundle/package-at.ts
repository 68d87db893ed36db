import { relative } from 'node:path';
import { checkoutRoot } from '../../stack/layout.ts';

/** The folder of the package that a module is of, as the lock file names it; none for our own. */
export function packageAt(module: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(relative(checkoutRoot, module))?.[0];
}
