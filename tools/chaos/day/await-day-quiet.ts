import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../console/user-error.ts';
import { finding, type Finding } from '../checks/finding.ts';
import { lagOf } from '../topic.ts';
import { query, type World } from '../world.ts';
import { DAY_SERVICES, DAY_TOPICS } from './day-faults.ts';

/** What is tried again later waits twice as long each time: as long again as it was away. */
const HEALING_MS = 120_000;
const LOOK_EVERY_MS = 500;

const LEFT: [schema: string, table: string][] = [
  ...DAY_SERVICES.filter(({ publishes = [] }) => publishes.length > 0).flatMap(
    ({ name }): [string, string][] => [
      [name, 'event_pending'],
      [name, 'event_parked'],
    ],
  ),
  ...['member', 'notification'].map((name): [string, string] => [name, 'event_retry']),
  ['notification', "mail WHERE status = 'waiting'"],
];

/** Invariant 11 of a day: once all is healed nothing is left to be told, tried or mailed, and everybody has read all. */
export async function awaitDayQuiet(world: World): Promise<Finding> {
  const deadlineMs = Date.now() + HEALING_MS;
  for (;;) {
    const left = await leftOver(world).catch((error: unknown) => [messageOf(error)]);
    if (left.length === 0) return finding(11, LEFT.length, []);
    if (Date.now() > deadlineMs) {
      return finding(11, LEFT.length, [`two minutes after healing: ${left.join('; ')}`]);
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function leftOver(world: World): Promise<string[]> {
  const rows = await Promise.all(LEFT.map((one) => rowsOf(world, one)));
  if (rows.flat().length > 0) return rows.flat();
  const read = DAY_TOPICS.flatMap(({ name, consumers }) => consumers.map((who) => ({ name, who })));
  const lags = await Promise.all(
    read.map(async ({ name, who }) => ({ name, who, lag: await lagOf(world, name, who) })),
  );
  return lags.flatMap(({ name, who, lag }) =>
    lag > 0 ? [`${lag} records of ${name} are not read by ${who}`] : [],
  );
}

async function rowsOf(world: World, [schema, table]: [string, string]): Promise<string[]> {
  const text = `SELECT count(*)::int AS count FROM ${table}`;
  const [row] = await query<{ count: number }>(world, schema, text);
  return row!.count > 0 ? [`${row!.count} in ${schema}.${table}`] : [];
}
