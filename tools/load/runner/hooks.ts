import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Refused } from './refused.ts';

const MODULES: Record<string, string> = {
  k6: 'k6.ts',
  'k6/http': 'http.ts',
  'k6/metrics': 'metrics.ts',
  'k6/data': 'data.ts',
  'k6/execution': 'execution.ts',
  'k6/timers': 'timers.ts',
};

const sources = new Map<string, string>();

/**
 * From now on `import` knows k6's modules, and each file of a script is loaded anew for every VU that
 * asks for it: what a module keeps is that VU's own, as in k6. Call once.
 */
export function registerScriptHooks(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const vu = context.parentURL && new URL(context.parentURL).searchParams.get('vu');
      if (!vu) return next(specifier, context);
      if (/^\.{1,2}\//.test(specifier)) {
        const url = `${new URL(specifier, context.parentURL).href}?vu=${vu}`;
        return { url, shortCircuit: true };
      }
      const file = MODULES[specifier];
      if (!file) throw new Refused(`import of ${specifier}`);
      return { url: new URL(`../k6/${file}`, import.meta.url).href, shortCircuit: true };
    },
    load: (url, context, next) => {
      if (!url.startsWith('file:') || !new URL(url).searchParams.has('vu'))
        return next(url, context);
      return { format: 'module', source: sourceOf(fileURLToPath(url)), shortCircuit: true };
    },
  });
}

function sourceOf(file: string): string {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const source = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  sources.set(file, source);
  return source;
}
