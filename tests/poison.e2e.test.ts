import { randomUUID } from 'node:crypto';
import { Producer, stringSerializers } from '@platformatic/kafka';
import { expect, it } from 'vitest';
import { newGolfer } from './golfer.ts';
import { stack } from './stack.ts';
import { readTopic, type TopicRecord } from './topic.ts';

/** Puts a record into the topic past the relay, as a faulty producer would. */
async function produce(key: string, value: string): Promise<void> {
  const producer = new Producer({
    clientId: 'tests',
    bootstrapBrokers: [`127.0.0.1:${stack.ports['kafka']}`],
    serializers: stringSerializers,
  });
  await producer.send({ messages: [{ topic: 'golf.round', key, value }] });
  await producer.close();
}

const event = (type: string, data: object) => {
  const id = randomUUID();
  const time = new Date().toISOString();
  const envelope = { specversion: '1.0', id, type, source: '/test', subject: id, time };
  return JSON.stringify({ ...envelope, datacontenttype: 'application/json', sequence: '1', data });
};

it('puts what nobody can use aside with its reason, and the next event flows', async () => {
  const golfer = await newGolfer();
  const round = await golfer.start('front9');
  const { id } = round;
  const marker = randomUUID();
  await produce(id, `not json at all ${marker}`);
  await produce(id, event('golf.round.HoleScored.v1', { marker, strokes: 'four' }));
  await produce(id, event('golf.round.HoleScored.v99', { marker }));
  for (let hole = 1; hole <= 9; hole++) await golfer.score(round, hole, 4);
  await golfer.finish(round);
  await expect
    .poll(async () => (await golfer.analytics()).body.figures?.nine.strokes.value, {
      timeout: 20_000,
    })
    .toBe(36);

  const own = (records: TopicRecord[]) =>
    records
      .map((record) => record.event.data as { reason?: string; original?: string })
      .filter((letter) => letter.original?.includes(marker));
  const letters = own(await readTopic('golf.round.dlq', (records) => own(records).length >= 3));
  expect(letters.map((letter) => letter.reason).sort()).toEqual([
    'invalid_data',
    'not_json',
    'unknown_version',
  ]);
});
