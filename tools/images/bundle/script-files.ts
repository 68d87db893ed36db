import { dirname, resolve } from 'node:path';
import type { Plugin } from 'rolldown';

const SCRIPT_URL = /new URL\('(\.\.?\/[^']+\.ts)', import\.meta\.url\)/g;

/** Bundles what threads run, such as `new URL('./hash-worker.ts', import.meta.url)`, beside who starts them. */
export function scriptFiles(): Plugin {
  return {
    name: 'script-files',
    transform: {
      filter: { id: /\.ts$/, code: SCRIPT_URL },
      handler(code, id) {
        return code.replaceAll(SCRIPT_URL, (_, script: string) => {
          const file = this.emitFile({ type: 'chunk', id: resolve(dirname(id), script) });
          return `new URL(import.meta.ROLLUP_FILE_URL_${file})`;
        });
      },
    },
  };
}
