import { setTimeout as sleep } from 'node:timers/promises';
import type { History } from '../history.ts';
import { query, type World } from '../world.ts';
import { finding, type Finding } from './finding.ts';

const LOOK_EVERY_MS = 1000;

const VERSION_OF = `SELECT (data->>'playerId') || '/' || (data->>'hole') || '/' || (data->>'holeVersion') AS id
  FROM event WHERE type LIKE 'golf.round.HoleScored.%'
    AND (data->>'playerId') || '/' || (data->>'hole') || '/' || (data->>'holeVersion') = ANY($1)
    AND occurred_at > now() - interval '1 hour'`;

/** Invariant 1 while faults go on: whatever was answered since the last look is in the record already. */
export async function watchRecord(
  world: World,
  { operations }: History,
  stopped: AbortSignal,
): Promise<Finding> {
  const violations: string[] = [];
  let [seen, looked] = [0, 0];
  while (!stopped.aborted) {
    const end = operations.length;
    const ids = operations
      .slice(seen, end)
      .filter(({ op, outcome }) => op === 'score' && outcome === 'ok')
      .map(({ key, body }) => `${key}/${String(body['version'])}`);
    const found = await query<{ id: string }>(world, 'round', VERSION_OF, [ids]).catch(
      () => undefined,
    );
    if (found) {
      const there = new Set(found.map(({ id }) => id));
      violations.push(
        ...ids.filter((id) => !there.has(id)).map((id) => `${id} was answered and is in no event`),
      );
      looked += ids.length;
      seen = end;
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
  return finding(1, looked, violations);
}
