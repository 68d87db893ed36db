import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** A chunk of the built page, as `.vite/chunks.json` lists it; paths as they are served. */
export interface ListedChunk {
  file: string;
  isEntry: boolean;
  /** The module that is loaded by `import()`, where it is one: `src/pages/login-page.vue`. */
  page?: string;
  imports: string[];
  css: string[];
  modules: string[];
}

/** Lists what is in each chunk, for the tests of what the page weighs. */
export function chunkList(): Plugin {
  return {
    name: 'chunk-list',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const list = chunks.map((chunk): ListedChunk => ({
          file: chunk.fileName,
          isEntry: chunk.isEntry,
          page: chunk.isDynamicEntry ? nameOf(chunk.facadeModuleId ?? '') : undefined,
          imports: chunk.imports,
          css: [...(chunk.viteMetadata?.importedCss ?? [])],
          modules: chunk.moduleIds.map(nameOf),
        }));
        const source = JSON.stringify(list, undefined, 1);
        this.emitFile({ type: 'asset', fileName: '.vite/chunks.json', source });
      },
    },
  };
}

function nameOf(module: string): string {
  return relative(`${import.meta.dirname}/..`, module.replace(/\?.*$/, ''));
}
