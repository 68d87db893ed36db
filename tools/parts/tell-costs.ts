import type { Progress } from '../console/progress.ts';
import { tableLines } from '../console/table.ts';
import { cacheRoot } from './cache.ts';
import type { MissingPart } from './part.ts';

/** Says what is going to be brought, what that takes, and how to do without a long wait. */
export function tellCosts(
  missing: MissingPart[],
  byDebian: boolean,
  progress: Pick<Progress, 'tell'>,
): void {
  const rows = missing.flatMap((one) => rowOf(one, byDebian));
  if (rows.length === 0) return;
  progress.tell(`Not here yet; brought now, once for every checkout, into ${cacheRoot}:`);
  const lines = tableLines(['part', 'how', 'takes'], rows);
  const slow = missing.filter(({ bring }) => bring?.inTurn).map(({ part }) => part);
  if (slow.length > 0) {
    lines.push('To do without the builds: Ctrl-C, then put on PATH, and start again:');
    lines.push(...slow.map(({ name, otherwise }) => `${name}: ${otherwise}`));
  }
  for (const line of lines) progress.tell(`  ${line}`);
  progress.tell('npm run clean -- --downloads gives the disk back.');
}

function rowOf({ part, bring }: MissingPart, byDebian: boolean): string[][] {
  if (byDebian && part.debian) return [[part.name, `installing ${part.debian.join(' ')}`, '']];
  return bring?.takes === undefined ? [] : [[part.name, bring.what, bring.takes]];
}
