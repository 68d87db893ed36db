import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentContext, type Run } from './context.ts';
import { Refused } from './refused.ts';

/** Defines what scripts of k6 know without an import: `__ENV`, `__VU`, `__ITER` and `open`. */
export function defineGlobals({ script, env }: Pick<Run, 'script' | 'env'>): void {
  const define = (name: string, get: () => unknown) =>
    Object.defineProperty(globalThis, name, { get, configurable: true });
  define('__ENV', () => {
    const own = currentContext().running?.scenario.env ?? {};
    return Object.keys(own).length === 0 ? env : { ...env, ...own };
  });
  define('__VU', () => currentContext().vu.id);
  define('__ITER', () => currentContext().vu.iterations);
  define('open', () => (file: string, mode?: string) => {
    if (mode !== undefined) throw new Refused(`open as ${mode}`);
    if (currentContext().phase !== 'init') throw new TypeError('open is used outside of functions');
    const path = file.startsWith('file:') ? fileURLToPath(file) : resolve(dirname(script), file);
    return readFileSync(path, 'utf8');
  });
}
