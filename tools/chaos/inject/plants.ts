/** A text of the product and what stands there instead; the text must be there exactly once. */
export interface Edit {
  file: string;
  find: string;
  replace: string;
}

const TAKE_EVENTS = 'services/analytics/subscriptions/take-round-events.ts';
const FOLD = 'services/analytics/views/fold-script.ts';
const CACHE = 'services/shared/redis/versioned-cache.ts';

/**
 * Faults of the kind that people make, planted to prove that the checker sees them: into the source that
 * a process of a chaos run loads, and nowhere else.
 */
export const PLANTS: Record<string, Edit[]> = {
  'skip the de-duplication': [
    {
      file: FOLD,
      find: 'if #changes == 0 then return 0 end',
      replace: 'if #changes == 0 then add_round(patch.id, round, 1) return 0 end',
    },
  ],
  'ack before apply': [
    {
      file: TAKE_EVENTS,
      find: 'apply: (events) => fold(context, events)',
      replace: 'apply: async (events) => { fold(context, events).catch(() => 0); return true; }',
    },
  ],
  'an id > cursor': [
    {
      file: 'services/shared/events/read-log.ts',
      find: 'export async function readPending(client: PoolClient, limit: number): Promise<EventRow<string>[]> {',
      replace: `let cursor = '0';
export async function readPending(client: PoolClient, limit: number): Promise<EventRow<string>[]> {
  await client.query('DELETE FROM event_pending WHERE id <= $1', [cursor]);
  const found = await readBehind(client, limit);
  cursor = found.at(-1)?.id ?? cursor;
  return found;
}
async function readBehind(client: PoolClient, limit: number): Promise<EventRow<string>[]> {`,
    },
  ],
  'delete the cache before commit': [
    {
      file: CACHE,
      find: "await put(newest.map((one) => ({ ...one, json: '' })));",
      replace:
        'for (const { id, version } of newest) if (version === 0) await redis.del(prefix + id);',
    },
    {
      file: CACHE,
      find: 'put([{ id, version, json }]).catch(ignoreFault)',
      replace: 'redis.set(prefix + id, `${version}:${json}`).then(() => undefined, ignoreFault)',
    },
    {
      file: 'services/round/rounds/routes/write-hole.ts',
      find: 'const decision = await context.writer.write({',
      replace: `await context.cache.invalidate([{ id: params.roundId, version: 0 }]);
  const decision = await context.writer.write({`,
    },
  ],
  'drop after retries': [
    {
      file: 'services/shared/events/take-bulk.ts',
      find: 'return entries.map(({ entryId }, index) => ({',
      replace: `const again = (globalThis.chaosTries ??= new Map());
  if (applied) again.clear();
  else for (const { position } of events) again.set(position, (again.get(position) ?? 0) + 1);
  if (events.some(({ position }) => again.get(position) > 2)) done.usable = true;
  return entries.map(({ entryId }, index) => ({`,
    },
  ],
  'skip the epoch': [
    {
      file: FOLD,
      find: "return epoch and (ARGV[7] == '' or ARGV[7] == epoch)",
      replace: 'return epoch',
    },
    {
      file: 'services/shared/events/log-epoch.ts',
      find: 'if (isMoved || isOlder) return change(client, RENEW);',
      replace: '',
    },
  ],
};

/** The planted fault that lies in a sidecar's file: what came before the first commit is passed over. */
export const NEWEST = 'offset newest';

/**
 * Which faults (`<kind> <target>`) a plan against a planted one is drawn from, where others hide it: who has lost
 * the views fills them again from the log, with what a consumer has dropped.
 */
export const FITS: Record<string, RegExp> = {
  'drop after retries': /^((cut|stall) redis-state|(kill|pause) (round|auth|gateway)(-2)?)$/,
  [NEWEST]: /^(replay|repeat|(kill|pause) (round|analytics|gateway)(-2)?(-daprd)?)\b/,
};

export const PLANT_NAMES = [...Object.keys(PLANTS), NEWEST];
