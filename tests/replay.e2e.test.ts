import { randomUUID } from 'node:crypto';
import { Producer, stringSerializers } from '@platformatic/kafka';
import { expect, it } from 'vitest';
import { runCommand } from '../tools/test/start-command.ts';
import { newGolfer } from './golfer.ts';
import { query, stack, stackDirectory } from './stack.ts';
import { readTopic } from './topic.ts';

const replay = () => runCommand(['replay', 'golf.round'], stackDirectory);

it('what was put aside is given again once: taken where it can be used now, else put aside again', async () => {
  await replay();
  const golfer = await newGolfer();
  const round = await golfer.start('front9');
  for (let hole = 1; hole <= 9; hole++) await golfer.score(round, hole, 4);
  await golfer.finish(round);
  const rounds = async () => (await golfer.analytics()).body.figures?.rounds;
  await expect.poll(rounds).toBe(1);

  const unknown = await copyRound(round.id);
  await produce(
    'golf.round.dlq',
    unknown.map((event) => letterOf(event)),
  );
  const marker = randomUUID();
  await produce('golf.round', [{ key: marker, value: `not json ${marker}` }]);
  await expect.poll(() => lettersAbout(marker, 1)).toBe(1);

  const first = await replay();
  expect(first.output).toContain(`golf.round: ${unknown.length} taken, `);
  expect(first.output).toMatch(/analytics {2}not_json {2}put aside again: not_json/);
  expect(first.code).toBe(1);
  await expect.poll(rounds).toBe(2);
  expect(await lettersAbout(marker, 2)).toBe(2);

  const second = await replay();
  expect(second.output).toContain('golf.round: 0 taken, ');
  expect(await lettersAbout(marker, 3)).toBe(3);
  expect(await rounds()).toBe(2);
});

it('a long record is read from its own place', async () => {
  const marker = randomUUID();
  const value = `not json ${marker} ${'x'.repeat(40_000)}`;
  await produce('golf.round', [{ key: marker, value }]);
  await expect.poll(() => lettersAbout(marker, 1)).toBe(1);
  const { output } = await replay();
  expect(output).toMatch(/not_json {2}put aside again/);
  expect(output).not.toContain('gone');
});

it('names the topics that are taken', async () => {
  const { code, output } = await runCommand(['replay', 'golf.rounds'], stackDirectory);
  expect(code).toBe(1);
  expect(output).toMatch(/Name a topic: .*golf.round, .*user.deleted, /);
});

interface Row {
  id: string;
  event: { subject: string; sequence: string };
}

/** A second round in the log with the events of the first, which nobody has heard of yet. */
async function copyRound(roundId: string): Promise<Row['event'][]> {
  const rows = await query<Row>(
    'round',
    `WITH copied AS (
       INSERT INTO event (event_id, type, aggregate_id, data)
       SELECT gen_random_uuid(), type, $2::text::uuid,
         replace(data::text, $1::text, $2::text)::jsonb FROM event WHERE aggregate_id = $1::text::uuid ORDER BY id
       RETURNING *
     )
     SELECT id, jsonb_build_object('specversion', '1.0', 'id', event_id, 'type', type,
       'source', '/round', 'subject', aggregate_id, 'sequence', id::text,
       'logepoch', (SELECT epoch FROM log_epoch),
       'time', to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'datacontenttype', 'application/json', 'data', data) AS event
     FROM copied ORDER BY id`,
    [roundId, randomUUID()],
  );
  return rows.map(({ event }) => event);
}

/** As an older analytics wrote it that did not know this version. */
function letterOf(event: Row['event']): { key: string; value: string } {
  const data = {
    reason: 'unknown_version',
    detail: 'of a later version',
    original: JSON.stringify(event),
    topic: 'golf.round',
    partition: '0',
    offset: event.sequence,
  };
  const value = JSON.stringify({ specversion: '1.0', source: '/analytics', data });
  return { key: event.subject, value };
}

async function produce(topic: string, records: { key: string; value: string }[]): Promise<void> {
  const producer = new Producer({
    clientId: 'tests',
    bootstrapBrokers: [`127.0.0.1:${stack.ports['kafka']}`],
    serializers: stringSerializers,
  });
  await producer.send({ messages: records.map((record) => ({ topic, ...record })) });
  await producer.close();
}

/** How many dead letters there are about a record; reads until there are so many. */
async function lettersAbout(marker: string, enough: number): Promise<number> {
  const isAbout = ({ event }: { event: { data: Record<string, unknown> } }) =>
    String(event.data['original']).includes(marker);
  const records = await readTopic(
    'golf.round.dlq',
    (all) => all.filter(isAbout).length >= enough,
    5000,
  ).catch(() => []);
  return records.filter(isAbout).length;
}
