import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetOffsets, produce, readTopic, ROUND_TOPIC, type TopicRecord } from '../topic.ts';
import { control, whenWell } from '../world.ts';
import type { FaultKind } from './fault.ts';

/** What a poison's record holds, so that it is found among the dead letters. */
export const POISON = 'chaos-poison';
const REPEATED = 300;
const CONSUMERS = ['analytics-daprd', 'analytics-2-daprd'];

/** Records that nobody can use: not JSON, of an unknown version, with wrong data, large, reaching for a prototype. */
export const poison: FaultKind = {
  targets: [ROUND_TOPIC],
  weight: 2,
  run: (world, { target }) => produce(world, target, poisons()),
};

/** The last events thrice more, those of each round backwards. */
export const repeat: FaultKind = {
  targets: [ROUND_TOPIC],
  weight: 2,
  run: async (world, { target }) => {
    const last = (await readTopic(world, target))
      .filter(({ value }) => !value.includes(POISON))
      .slice(-REPEATED)
      .toReversed();
    if (last.length > 0) await produce(world, target, [...last, ...last, ...last]);
  },
};

/** The consumers are away for a while, and what they had acknowledged is forgotten. */
export const replay: FaultKind = {
  targets: [ROUND_TOPIC],
  weight: 1,
  run: async (world, { lastsMs }) => {
    for (const name of CONSUMERS) await control(world, { do: 'stop', name });
    try {
      await sleep(lastsMs);
      await forgetOffsets(world);
    } finally {
      await Promise.all(CONSUMERS.map((name) => control(world, { do: 'start', name })));
    }
    await whenWell(world, CONSUMERS);
  },
};

function poisons(): TopicRecord[] {
  const id = `${POISON}-${randomUUID()}`;
  const event = (type: string, data: object) =>
    JSON.stringify({
      ...{ specversion: '1.0', id, type, source: '/chaos', subject: id, sequence: '1' },
      ...{ time: new Date().toISOString(), datacontenttype: 'application/json', data },
    });
  const whole = event('golf.round.HoleScored.v1', { strokes: 'four' });
  return [
    `not json ${id}`,
    whole,
    event('golf.round.HoleScored.v99', {}),
    event('golf.round.HoleScored.v1', { large: 'x'.repeat(900_000) }),
    whole.replace('"strokes"', '"__proto__"'),
  ].map((value) => ({ key: randomUUID(), value }));
}
