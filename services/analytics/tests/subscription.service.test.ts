import { randomUUID } from 'node:crypto';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import { APP_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeEventFactory, bulkOf, wholeRound, type EventFactory } from './test-events.ts';
import { startTestService, until, type TestService } from './test-service.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('POST /events/rounds', () => {
  let service: TestService;
  let factory: EventFactory;
  const userId = randomUUID();

  beforeEach(async () => {
    service = await startTestService();
    factory = makeEventFactory();
    await service.whenReady();
  });
  afterEach(() => service.close());

  it('folds a round into its player’s figures', async () => {
    const events = wholeRound(factory, userId, { strokes: 5, holes: 'back9' });
    expect(new Set(await service.deliver(events))).toEqual(new Set(['SUCCESS']));
    const { courseId } = events[0]!.data;
    const row = {
      roundId: events[0]!.subject,
      courseId,
      holes: 'back9',
      playedOn: '2026-05-02',
      strokes: 45,
      toPar: 9,
    };
    const { figures, ...rest } = await service.analytics(userId);
    expect(figures).toMatchObject({ rounds: 1, nine: { strokes: { value: 45, n: 1 } } });
    expect(rest).toEqual({
      bestByCourse: [{ ...row, rounds: 1 }],
      trend: [{ ...row, net: null, points: null }],
      form: { value: null, n: 0 },
      asOf: events.at(-1)!.time,
    });
  });

  it('redelivery: the same events again change nothing and are counted', async () => {
    const events = wholeRound(factory, userId);
    await service.deliver(events);
    const before = await service.dump();
    await service.deliver(events);
    await service.deliver(events.slice(3, 9));
    expect(await service.dump()).toBe(before);
    expect(await counted('events_folded_total', 'changed')).toBe(20);
    expect(await counted('events_folded_total', 'unchanged')).toBe(26);
  });

  it('reorder: the finish first, the start last, ends in the same views', async () => {
    const other = await startTestService();
    const events = wholeRound(factory, userId);
    try {
      await other.whenReady();
      await service.deliver(events);
      for (const event of events.toReversed()) await other.deliver([event]);
      const [analytics, expected] = await Promise.all(
        [other, service].map((one) => one.analytics(userId)),
      );
      expect(analytics).toEqual(expected);
      expect(analytics!.figures.rounds).toBe(1);
    } finally {
      await other.close();
    }
  });

  it('poison beside good: the good are folded, the poison is put aside with its reason', async () => {
    const [started, scored, ...rest] = wholeRound(factory, userId);
    const poison = [
      ['unknown_version', { ...scored, type: 'golf.round.HoleScored.v2' }],
      ['invalid_data', { ...scored, data: { ...scored!.data, hole: 19 } }],
      ['invalid_data', { ...scored, data: { ...scored!.data, strokes: '5' } }],
      ['invalid_data', { ...scored, data: { ...scored!.data, holeVersion: 2 ** 31 } }],
      ['not_a_cloud_event', { hello: 'world' }],
      ['not_a_cloud_event', null],
      ['not_a_cloud_event', { ...scored, sequence: '12345678901234567890' }],
      ['not_a_cloud_event', { ...scored, type: 'com.example.Thing' }],
      ['not_json', Buffer.from('{"broken').toString('base64')],
      ['too_deep', base64(nested(20_000))],
      ['too_deep', base64(JSON.stringify({ ...scored, data: JSON.parse(nested(40)) as unknown }))],
      ['forbidden_key', base64(`{"__proto__":{"admin":true},${JSON.stringify(scored).slice(1)}`)],
      ['forbidden_key', JSON.parse('{"data":{"__proto__":{"admin":true}}}') as unknown],
    ] as const;
    const mixed = [started, ...poison.map(([, event]) => event), scored, ...rest];
    expect(new Set(await service.deliver(mixed))).toEqual(new Set(['SUCCESS']));
    expect((await service.analytics(userId)).figures.rounds).toBe(1);
    const letters = deadLetters();
    expect(letters.map(({ data }) => data.reason)).toEqual(poison.map(([reason]) => reason));
    expect(letters[0]).toMatchObject({
      specversion: '1.0',
      type: 'golf.round.DeadLetter.v1',
      data: { topic: 'golf.round', partition: '3', offset: '101' },
    });
    expect(letters[8]!.data.original).toBe('{"broken');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect(await counted('events_consumed_failed_total')).toBe(poison.length);
  });

  it('folds the scores of many rounds in one call to Redis', async () => {
    const sent = vi.spyOn(service.context.redis, 'sendCommand');
    const rounds = Array.from({ length: 40 }, () => wholeRound(factory, userId));
    await service.deliver(rounds.map(([started]) => started));
    sent.mockClear();
    await service.deliver(rounds.flatMap((events) => events.slice(1, 4)));
    const tells = rounds.map(([started]) => started!.subject);
    const told = sent.mock.calls.map(([{ args }]) => args.join(' '));
    expect(told.filter((text) => tells.some((id) => text.includes(id)))).toHaveLength(1);
    sent.mockRestore();
  });

  it('poison that cannot be put aside comes again; the good beside it does not', async () => {
    service.dapr.fails = true;
    const events = [...wholeRound(factory, userId), { hello: 'world' }];
    const statuses = await service.deliver(events);
    expect(statuses.at(-1)).toBe('RETRY');
    expect(new Set(statuses.slice(0, -1))).toEqual(new Set(['SUCCESS']));
    expect((await service.analytics(userId)).figures.rounds).toBe(1);
  });

  it('looks at achievements when a fold has changed somebody’s rounds, and not for each score', async () => {
    // The refill at the start wakes it too, a little behind its views being whole.
    await until(async () =>
      expect(await counted('views_refilled_total', 'done')).toBeGreaterThan(0),
    );
    const woken = vi.spyOn(service.context.announcer, 'wake');
    const events = wholeRound(factory, userId);
    await service.deliver(events.slice(0, -1));
    expect(woken).not.toHaveBeenCalled();
    await service.deliver(events.slice(-1));
    expect(woken).toHaveBeenCalled();
    woken.mockRestore();
  });

  it('takes a bulk with a text that PostgreSQL would not: refused, it would come again for ever', async () => {
    const body = bulkOf(wholeRound(factory, userId));
    const [first] = body.entries;
    const oddEntry = { ...first, metadata: { ...first!.metadata, __key: '\0' } };
    const { status } = await request(service.app)
      .post('/events/rounds')
      .set('dapr-api-token', APP_TOKEN)
      .send({ ...body, entries: [oddEntry, ...body.entries.slice(1)] });
    expect(status).toBe(200);
    expect((await service.analytics(userId)).figures.rounds).toBe(1);
  });

  it('keeps of a huge poison only what a dead letter can hold', async () => {
    expect(await service.deliver([{ type: 'x'.repeat(1_000_000) }])).toEqual(['SUCCESS']);
    expect(deadLetters()).toHaveLength(1);
    expect(JSON.stringify(deadLetters()).length).toBeLessThan(40_000);
  });

  it('lets types go that a producer added later, and ignores added fields', async () => {
    const later = factory.make('PlayerWaved.v1', { roundId: randomUUID() });
    const events = wholeRound(factory, userId).map((event) => ({
      ...event,
      data: { ...event.data, addedLater: { deep: [1] } },
    }));
    expect(new Set(await service.deliver([later, ...events]))).toEqual(new Set(['SUCCESS']));
    expect((await service.analytics(userId)).figures.rounds).toBe(1);
    expect(deadLetters()).toEqual([]);
    expect(await counted('events_consumed_total', 'ignored')).toBe(1);
  });

  it('takes whole records in base64 and a bulk far over 64 KB', async () => {
    const events = Array.from({ length: 25 }, () => wholeRound(factory, userId)).flat();
    expect(JSON.stringify(bulkOf(events)).length).toBeGreaterThan(200_000);
    const raw = events.map((event) => base64(JSON.stringify(event)));
    expect(new Set(await service.deliver(raw))).toEqual(new Set(['SUCCESS']));
    expect((await service.analytics(userId)).figures.rounds).toBe(25);
  });

  it.each([
    ['away', 'shut', 'open'],
    ['standing still', 'stall', 'goOn'],
  ] as const)(
    'Redis %s: everything comes again, and it goes on by itself',
    async (_, end, begin) => {
      const events = wholeRound(factory, userId);
      await service.redis[end]();
      expect(new Set(await service.deliver(events))).toEqual(new Set(['RETRY']));
      const answer = await service.ask(userId);
      expect(answer.status).toBe(503);
      expect(answer.headers['retry-after']).toBe('2');
      expect((answer.body as { code: string }).code).toBe('views_unavailable');
      await request(service.app).get('/ready').expect(503);
      await request(service.app).get('/health').expect(200);
      await service.redis[begin]();
      await until(async () => {
        expect(new Set(await service.deliver(events))).toEqual(new Set(['SUCCESS']));
      });
      expect((await service.analytics(userId)).figures.rounds).toBe(1);
      await request(service.app).get('/ready').expect(200);
    },
  );

  it('answers nobody but the sidecar', async () => {
    const body = bulkOf(wholeRound(factory, userId));
    await request(service.app).post('/events/rounds').send(body).expect(401);
    await request(service.app)
      .post('/events/rounds')
      .set('dapr-api-token', 'forged-token')
      .send(body)
      .expect(401);
    expect((await service.analytics(userId)).figures.rounds).toBe(0);
  });

  /** What was put aside; the good beside it may earn achievements, which are announced meanwhile. */
  function deadLetters(): DeadLetterEvent[] {
    return service.dapr.published
      .filter(({ topic }) => topic === 'golf.round.dlq')
      .map(({ event }) => event as DeadLetterEvent);
  }

  function counted(name: string, status?: string): Promise<number> {
    return readMetric(service.context.metrics.registry, name, status ? { status } : {});
  }
});

interface DeadLetterEvent {
  data: { reason: string; original: string };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
