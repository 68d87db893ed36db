import { registerHooks } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeChaosAround } from './chaos-around.ts';
import { moveClock } from './move-clock.ts';
import { editSource } from './edit-source.ts';
import { readNextVersion } from './next-version.ts';
import { DAY_PLANTS } from './day-plants.ts';
import { PLANTS } from './plants.ts';
import { redirectConnections } from './redirect-connections.ts';

// Loaded by --import into every Node process of a chaos run's stack, before its own code; the product
// itself has no such doors.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = process.env['CHAOS_FOLDER'];

const service = /services\/([^/]+)\/main\.ts$/.exec(process.argv[1] ?? '')?.[1];

if (folder !== undefined && service !== undefined) {
  moveClock(folder);
  redirectConnections(folder);
  Object.assign(globalThis, { chaosAround: makeChaosAround(folder) });
  const planted = { ...PLANTS, ...DAY_PLANTS }[process.env['CHAOS_PLANT'] ?? ''] ?? [];
  const edits = [...planted, ...(service === 'round' ? readNextVersion(folder) : [])];
  registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      if (!url.startsWith('file:') || loaded.source === undefined) return loaded;
      const file = relative(root, fileURLToPath(url));
      if (!file.startsWith('services/')) return loaded;
      const text = typeof loaded.source === 'string' ? loaded.source : textOf(loaded.source);
      return { ...loaded, source: editSource(file, text, edits) };
    },
  });
}

function textOf(bytes: NonNullable<Parameters<typeof Buffer.from>[0]> | object): string {
  return Buffer.from(bytes as Uint8Array).toString('utf8');
}
