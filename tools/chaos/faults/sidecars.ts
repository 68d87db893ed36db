import { setTimeout as sleep } from 'node:timers/promises';
import { isRebalancing } from '../topic.ts';
import { childrenOf, control, whenWell, type World } from '../world.ts';
import type { FaultKind } from './fault.ts';
import { awaitPassing } from './seams.ts';

/** While a service is held at a seam its sidecar is killed; Kafka stands still meanwhile where it must not answer. */
const POINTS: Record<string, { words: string; seam: string; isUnanswered?: boolean }> = {
  'daprd.publishing': {
    words: 'daprd: a publish is under way, before the ack of the broker',
    seam: 'claim.after',
    isUnanswered: true,
  },
  'daprd.published': {
    words: 'daprd: after the ack of the broker, before the events leave the list',
    seam: 'publish.after',
  },
  'daprd.delivering': {
    words: 'daprd: events are delivered, before they are applied',
    seam: 'fold.before',
  },
  'daprd.delivered': {
    words: 'daprd: events are applied, before the offset is told to the broker',
    seam: 'fold.after',
  },
};
const HELD_MS = 600;
const SENT_MS = 200;

/** Kills the sidecar of the process that comes to a point. */
export const killSidecarAt: FaultKind = {
  targets: Object.keys(POINTS),
  points: Object.entries(POINTS).map(([id, { words }]) => ({ id, words })),
  weight: 4,
  run: async (world, { target, insists }) => {
    const { seam, isUnanswered } = POINTS[target]!;
    const pid = await awaitPassing(world, seam, { action: 'hold', afterMs: HELD_MS }, insists);
    const children = [...(await childrenOf(world)).values()];
    const held = children.find((child) => child.pid === pid);
    if (pid === undefined || !held) return;
    const name = `${held.name}-daprd`;
    const strike = () => control(world, { do: 'signal', name, signal: 'SIGKILL' });
    if (isUnanswered) await whileKafkaStands(world, strike);
    else await strike();
    await sleep(HELD_MS);
    await whenWell(world);
    return target;
  },
};

/** What was sent to it by then it reads when it goes on, and has nobody to answer. */
async function whileKafkaStands(world: World, strike: () => Promise<unknown>): Promise<void> {
  await control(world, { do: 'signal', name: 'kafka', signal: 'SIGSTOP' });
  try {
    await sleep(HELD_MS + SENT_MS);
    await strike();
  } finally {
    await control(world, { do: 'signal', name: 'kafka', signal: 'SIGCONT' });
  }
}

const REBALANCE = 'consumer.rebalance';
const REBALANCE_MS = 10_000;
const [LEAVES, STAYS] = ['analytics-2', 'analytics'];

/** One consumer leaves, and the other is killed, service and sidecar, while it is given the partitions. */
export const killRebalancingAt: FaultKind = {
  targets: [REBALANCE],
  points: [{ id: REBALANCE, words: 'consumer: in mid-rebalance' }],
  weight: 2,
  run: async (world) => {
    await control(world, { do: 'stop', name: `${LEAVES}-daprd` });
    const untilMs = Date.now() + REBALANCE_MS;
    let isReached = false;
    while (!isReached && Date.now() < untilMs)
      isReached = await isRebalancing(world).catch(() => false);
    for (const name of [STAYS, `${STAYS}-daprd`]) {
      await control(world, { do: 'signal', name: name, signal: 'SIGKILL' });
    }
    await control(world, { do: 'start', name: `${LEAVES}-daprd` });
    await whenWell(world);
    return isReached ? REBALANCE : undefined;
  },
};
