import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue(), compress()],
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8080' } },
});
