import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { query, readLogOf } from './stack.ts';
import { readTopic } from './topic.ts';

/** Writes events of round's log past the service; gives their ids. */
async function append(events: { roundId: string; roundVersion: number; filler: string }[]) {
  const rows = await query<{ id: string; eventId: string }>(
    'round',
    `WITH appended AS (
       INSERT INTO event (event_id, type, aggregate_id, data)
       SELECT gen_random_uuid(), 'golf.round.RoundFinished.v1', (data->>'roundId')::uuid, data
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS input (data, n) ORDER BY n
       RETURNING id, event_id AS "eventId"
     ), pending AS (INSERT INTO event_pending SELECT id FROM appended)
     SELECT * FROM appended ORDER BY id`,
    [JSON.stringify(events)],
  );
  return rows;
}

it('what Kafka or the sidecar will never take is parked, and the others flow in order', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  const sizes = [10, 1_200_000, 10, 900_000, 5_000_000, 10];
  const rows = await append(
    sizes.map((size, index) => ({
      roundId: index % 2 === 0 ? one : other,
      roundVersion: index + 1,
      filler: 'x'.repeat(size),
    })),
  );
  const tooLarge = rows.filter((_, index) => sizes[index]! > 1_000_000);
  try {
    const published = rows.filter((row) => !tooLarge.includes(row));
    const records = await readTopic('golf.round', (all) =>
      published.every(({ eventId }) => all.some(({ event }) => event.id === eventId)),
    );
    for (const roundId of [one, other]) {
      const versions = records
        .filter(({ key }) => key === roundId)
        .map(({ event }) => event.data['roundVersion']);
      expect([...new Set(versions)]).toEqual(roundId === one ? [1, 3] : [4, 6]);
    }
    const parked = () =>
      query<{ id: string; reason: string }>(
        'round',
        'SELECT id, reason FROM event_parked WHERE id = ANY($1::bigint[]) ORDER BY id',
        [tooLarge.map(({ id }) => id)],
      );
    await expect.poll(async () => (await parked()).length).toBe(2);
    expect((await parked()).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('larger than configured'),
      expect.stringContaining('stream too large'),
    ]);
    expect(await readLogOf('round')).toContain('event parked');

    // Once it is small enough: as docs/reliability.md has it.
    const { id, eventId } = tooLarge[0]!;
    await query('round', `UPDATE event SET data = data - 'filler' WHERE id = $1`, [id]);
    await query(
      'round',
      `WITH again AS (DELETE FROM event_parked RETURNING id)
       INSERT INTO event_pending SELECT id FROM again`,
    );
    await readTopic('golf.round', (all) => all.some(({ event }) => event.id === eventId));
    await expect
      .poll(async () => (await parked()).map((event) => event.id))
      .toEqual([tooLarge[1]!.id]);
  } finally {
    const ids = [tooLarge.map(({ id }) => id)];
    for (const table of ['event_pending', 'event_parked', 'event'])
      await query('round', `DELETE FROM ${table} WHERE id = ANY($1::bigint[])`, ids);
  }
});
