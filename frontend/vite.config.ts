import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { chunkList } from './build/chunk-list.ts';
import { compress } from './build/compress.ts';
import { firstScript } from './build/first-script.ts';
import { icons } from './build/icons.ts';
import { serviceWorker } from './build/service-worker.ts';

/** Pinia for browsers: the one for bundlers leaves a part of its devtools in every build. */
const pinia = fileURLToPath(new URL('pinia.esm-browser.prod.js', import.meta.resolve('pinia')));

const FORMS =
  /valibot|\/src\/lib\/(form-|use-submit)|\/src\/ui\/([\w-]*(field|group)|confirm-button|secret-text)\.vue/;
/** Of `ui` and `lib` what has to do with no form, no chart and no stream. */
const SHARED =
  /\/src\/(ui|lib)\/(?!live\/|form-|use-submit|confirm-|secret-|[\w-]*(chart|plot|field|group))/;

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  resolve: { alias: command === 'build' ? [{ find: 'pinia', replacement: pinia }] : [] },
  plugins: [
    vue({ features: { optionsAPI: false } }),
    icons(),
    firstScript({
      chunk: 'first-script',
      ahead: {
        '/rounds/': [
          'src/features/scoring/pages/round-page.vue',
          'src/app/layouts/play-layout.vue',
          'src/features/scoring/index.ts',
        ],
      },
    }),
    chunkList(),
    serviceWorker(),
    compress(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // A hash alone: the first file has the name of each other one in it. `.vite/chunks.json` lists what is in which.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        // What every page needs is one file: smaller than its parts, and one request.
        // What several pages share is one more: the network of a course takes a turn for each file.
        codeSplitting: {
          groups: [
            { name: 'first-script', test: /src\/app\/first-script/, priority: 3 },
            { name: 'shell', tags: ['$initial'], priority: 2 },
            { name: 'shared', test: SHARED, minShareCount: 3, priority: 1 },
            { name: 'forms', test: FORMS, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8080' } },
}));
