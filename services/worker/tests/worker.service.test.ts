import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { makeRecordingDapr } from '@golfroundpro/shared/testing/recording-dapr.ts';
import { APP_TOKEN, testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeWorkerApp } from '../app.ts';
import { makeContext, type WorkerContext } from '../context.ts';
import { NOTE_ADDED, NOTE_TOPIC } from '../events.ts';
import { service } from '../service.ts';

const dapr = makeRecordingDapr();
const userId = randomUUID();
let database: TestDatabase;
let context: WorkerContext;
let app: Express;
let authorization: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const tokens = await makeTestTokens();
  authorization = await tokens.bearer(userId);
  const { connection } = database;
  context = await makeContext(
    { ...testConfig(service), database: connection },
    {
      ...{ connection, dapr, tokens: tokens.verifier },
      logger: makeLogger({ service: service.name, level: 'silent' }),
    },
  );
  app = makeWorkerApp(context, { checkAnswers: true });
});
afterAll(async () => {
  await context.close();
  await database.drop();
});

const get = (path: string) => request(app).get(path).set('authorization', authorization);
const add = (body: object) =>
  request(app).post('/api/v1/worker/notes').set('authorization', authorization).send(body);

describe('notes', () => {
  it('are kept for their owner, and told of without their text', async () => {
    const added = await add({ text: 'two clubs more' }).expect(201);
    const { id } = added.body as { id: string };
    const list = await get('/api/v1/worker/notes').expect(200);
    expect(list.body).toEqual({ items: [{ id, text: 'two clubs more' }] });
    await expect.poll(() => dapr.published).toHaveLength(1);
    expect(dapr.published[0]).toMatchObject({
      topic: NOTE_TOPIC,
      key: userId,
      event: { type: NOTE_ADDED.type, data: { noteId: id, userId } },
    });
  });

  it('are told to their owner with all that is kept of them', async () => {
    const { body } = await get('/internal/own-data').expect(200);
    expect(body).toMatchObject({ notes: [{ text: 'two clubs more' }], complete: true });
  });

  it('are refused when empty, with the field, and without a token', async () => {
    const answer = await add({ text: '' }).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field: 'text' }] });
    await request(app).get('/api/v1/worker/notes').expect(401);
  });
});

describe('the subscription', () => {
  const deliver = (type: string, sequence: string) =>
    request(app)
      .post('/events/heard')
      .set('dapr-api-token', APP_TOKEN)
      .send({
        entries: [
          { entryId: '1', event: { type, sequence, time: '2026-05-02T09:35:00.000Z', data: {} } },
        ],
      })
      .expect(200);

  it('keeps an event once, and puts aside what it cannot read', async () => {
    await deliver('golf.user.UserDeleted.v1', '7');
    await deliver('golf.user.UserDeleted.v1', '7');
    await deliver('golf.user.UserDeleted.v99', '8');
    const heard = await get('/api/v1/worker/heard').expect(200);
    expect(heard.body).toEqual({ items: [{ type: 'UserDeleted', position: '7' }] });
    expect(dapr.published.map(({ topic }) => topic)).toContain('user.deleted.dlq');
  });

  it('is for the sidecar only', async () => {
    await request(app).post('/events/heard').send({ entries: [] }).expect(401);
  });
});

it('documents every metric', async () => {
  const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
  expect(registeredMetrics(context.metrics.registry)).toEqual(documented);
});
