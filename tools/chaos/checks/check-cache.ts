import { withRedis } from '../faults/redis.ts';
import type { Operation } from '../history.ts';
import { finding, type Evidence, type Finding } from './finding.ts';

/** Invariant 6: after quiet no summary is stale, and what a client had seen it never saw older again. */
export async function checkCache(evidence: Evidence): Promise<Finding> {
  const { world, record, operations } = evidence;
  const versions = new Map(record.rounds.map(({ id, version }) => [id, version]));
  const cached = await withRedis(world, 'redis-cache', async (redis) => {
    const keys = await redis.keys('round-*:*');
    return Promise.all(keys.map(async (key) => ({ key, value: (await redis.get(key)) ?? '' })));
  });
  const stale = cached.flatMap(({ key, value }) => {
    const id = key.slice(key.indexOf(':') + 1);
    const [version = '', json] = [value.split(':', 1)[0], value.slice(value.indexOf(':') + 1)];
    // In front of the answer stands a line of who may read it.
    const answer = json.slice(json.indexOf('\n') + 1);
    const told = answer ? (JSON.parse(answer) as { version: number }).version : Number(version);
    const is = versions.get(id);
    return is === told && is === Number(version)
      ? []
      : [`${key} is of ${version}/${told}, the record ${is}`];
  });
  const backward = goneBack(operations);
  return finding(6, cached.length + backward.looked, [...stale, ...backward.violations]);
}

/** Reads that gave less than what had been answered before they began. */
function goneBack(operations: Operation[]) {
  const violations: string[] = [];
  const known = operations.flatMap(({ op, outcome, endMs, body, round }) => {
    if (outcome !== 'ok' || !['read', 'score', 'finish', 'reopen'].includes(op)) return [];
    const version = Number(op === 'score' ? body['roundVersion'] : body['version']);
    return [{ round, version, endMs }];
  });
  const byRound = Map.groupBy(known, ({ round }) => round);
  const reads = operations.filter(({ op, outcome }) => op === 'read' && outcome === 'ok');
  for (const { id, key, startMs, body } of reads) {
    const before = (byRound.get(key) ?? []).filter(({ endMs }) => endMs < startMs);
    const most = Math.max(0, ...before.map(({ version }) => version));
    const version = Number(body['version']);
    if (version < most) violations.push(`#${id} read ${key}: version ${version} after ${most}`);
  }
  return { looked: reads.length, violations };
}
