import { join } from 'node:path';
import { argv } from 'node:process';
import { build } from 'vite';

// `build-marked.ts <folder> <mark>`: a release that differs from others by its mark alone, for tests of
// deploying. It is in every chunk, so all their names differ, and a page that runs has it as `release`.
const [outDir, mark] = argv.slice(2);

await build({
  configFile: join(import.meta.dirname, '../vite.config.ts'),
  logLevel: 'warn',
  plugins: [{ name: 'mark', renderChunk: (code) => `${code}\nglobalThis.release = '${mark}';` }],
  build: { outDir, emptyOutDir: true },
});
