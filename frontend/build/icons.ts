import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Plugin } from 'vite';

const CREST = join(import.meta.dirname, '../public/favicon.svg');
const PICTURES = [
  { file: 'icons/192.png', size: 192 },
  { file: 'icons/512.png', size: 512 },
  // A phone cuts a circle out of this one, or rounds its corners.
  { file: 'icons/maskable-512.png', size: 512, isCut: true },
  { file: 'icons/apple-touch.png', size: 180, isCut: true },
];
/** The crest's own ground. */
const GROUND = '#14532d';

/** Draws the icons of the installed page from the crest. */
export function icons(): Plugin {
  return {
    name: 'icons',
    apply: 'build',
    async generateBundle() {
      await startResvg();
      const crest = await readFile(CREST, 'utf8');
      for (const { file, size, isCut } of PICTURES) {
        const svg = isCut ? onGround(crest) : crest;
        const source = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
        this.emitFile({ type: 'asset', fileName: file, source });
      }
    },
  };
}

/** The crest within the middle four fifths, which no phone cuts. */
function onGround(crest: string): string {
  const inner = crest.replace('<svg ', '<svg x="10" y="10" width="80" height="80" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${GROUND}"/>${inner}</svg>`;
}

let started: Promise<void> | undefined;

function startResvg(): Promise<void> {
  const wasm = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
  return (started ??= readFile(wasm).then(initWasm));
}
