import { formatDuration } from '../console/duration.ts';
import type { Loaded } from './load-club.ts';

const BAR_WIDTH = 30;
const LINE_EVERY_MS = 10_000;

/** Tells how far a load of so many rounds is: a bar on a terminal, now and then a line elsewhere. */
export function makeLoadProgress(out: NodeJS.WriteStream, rounds: number) {
  const startedAt = Date.now();
  let toldAt = startedAt;
  const describe = (loaded: Loaded) => {
    const seconds = Math.max(0.001, (Date.now() - startedAt) / 1000);
    const written = loaded.rounds + loaded.players + loaded.scores + loaded.events;
    const rates = `${thousands(written)} rows, ${thousands(Math.round(written / seconds))}/s`;
    return `${thousands(loaded.rounds + loaded.found)}/${thousands(rounds)} rounds · ${rates}`;
  };
  return {
    onLoaded: (loaded: Loaded) => {
      if (out.isTTY) {
        const filled = Math.round(((loaded.rounds + loaded.found) / rounds) * BAR_WIDTH);
        const bar = '█'.repeat(filled).padEnd(BAR_WIDTH, '░');
        out.write(`\r\u001b[K${bar} ${describe(loaded)}`);
      } else if (Date.now() - toldAt >= LINE_EVERY_MS) {
        toldAt = Date.now();
        out.write(`${describe(loaded)}\n`);
      }
    },
    end: (loaded: Loaded) => {
      const took = formatDuration(Date.now() - startedAt);
      out.write(`${out.isTTY ? '\r\u001b[K' : ''}rounds: ${describe(loaded)}, ${took}\n`);
    },
  };
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
