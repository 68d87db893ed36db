import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { build, type Plugin } from 'vite';

const ENTRY = join(import.meta.dirname, '../src/worker/service-worker.ts');
const SHELL = /\.(js|css|html|svg|png|woff2|webmanifest)$/;

/** Writes `service-worker.js`, which has the list of all other files of the page. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async ({ dir }) => {
        const files = await readdir(dir!, { recursive: true });
        const shell = files.filter((file) => SHELL.test(file)).sort();
        await buildWorker(
          dir!,
          await Promise.all(
            shell.map(async (file) => entryOf(file, await readFile(join(dir!, file)))),
          ),
        );
      },
    },
  };
}

/** Assets have their revision in their name; of the others none of another build is taken. */
function entryOf(file: string, content: Buffer) {
  const url = `/${file.replaceAll(sep, '/')}`;
  if (url.startsWith('/assets/')) return { url, revision: null };
  const revision = `sha256-${createHash('sha256').update(content).digest('base64')}`;
  return { url, revision, integrity: revision };
}

async function buildWorker(outDir: string, shell: ReturnType<typeof entryOf>[]): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { SHELL: JSON.stringify(shell) },
    build: {
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: ENTRY,
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
}
