import { randomUUID } from 'node:crypto';
import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { DataSource, EntitySchema } from 'typeorm';
import type { Sidecar } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { makeSdkDaprClient } from '@golfroundpro/shared/dapr/sdk-dapr-client.ts';

/** What the parent tells: where everything is. */
export interface UsualWay {
  connection: { host: string; port: number; database: string; user: string; password: string };
  keys: string;
  dapr: Sidecar;
}

interface RoundRow {
  id: string;
  version: number;
  ownerId: string;
}

interface ScoreRow {
  playerId: string;
  hole: number;
  strokes: number;
  pickedUp: boolean;
  putts: number;
  version: number;
  scoredBy: string;
}

const Round = new EntitySchema<RoundRow>({
  name: 'round',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    ownerId: { type: 'uuid', name: 'owner_id' },
  },
});

const Score = new EntitySchema<ScoreRow>({
  name: 'hole_score',
  columns: {
    playerId: { type: 'uuid', primary: true, name: 'player_id' },
    hole: { type: 'smallint', primary: true },
    strokes: { type: 'smallint' },
    pickedUp: { type: 'boolean', name: 'picked_up' },
    putts: { type: 'smallint' },
    version: { type: 'integer' },
    scoredBy: { type: 'uuid', name: 'scored_by' },
  },
});

/**
 * A scored hole as it is usually written: the token verified for each request, a transaction of the mapper's
 * with a row loaded and saved at a time, and the event published through the SDK before the answer.
 */
async function serve({ connection, keys, dapr }: UsualWay): Promise<number> {
  const { user: username, ...rest } = connection;
  const dataSource = new DataSource({
    ...{ type: 'postgres', ...rest, username, schema: 'round', entities: [Round, Score] },
    extra: { max: 20 },
  });
  await dataSource.initialize();
  const keySet = createRemoteJWKSet(new URL(keys));
  const sdk = makeSdkDaprClient(dapr);
  const app = express().use(express.json());
  app.put('/api/v1/rounds/:roundId/players/:playerId/holes/:hole', async (req, res) => {
    const token = (req.headers.authorization ?? '').slice('Bearer '.length);
    const { payload } = await jwtVerify(token, keySet);
    const { roundId, playerId } = req.params;
    const { strokes, putts } = req.body as { strokes: number; putts: number };
    const hole = Number(req.params.hole);
    const scored = await dataSource.transaction(async (entities) => {
      const round = await entities.findOneOrFail(Round, {
        where: { id: roundId },
        lock: { mode: 'pessimistic_write' },
      });
      const standing = await entities.findOneBy(Score, { playerId, hole });
      const version = (standing?.version ?? 0) + 1;
      const who = { playerId, hole, scoredBy: String(payload.sub) };
      await entities.save(Score, { ...who, strokes, putts, pickedUp: false, version });
      await entities.save(Round, { ...round, version: round.version + 1 });
      return { roundVersion: round.version + 1, version };
    });
    const id = randomUUID();
    // Views let go what they do not know by its type.
    await sdk.publish('golf.round', {
      ...{ id, key: roundId },
      event: JSON.stringify({
        ...{ specversion: '1.0', id, type: 'golf.round.UsualWay.v1', source: '/usual' },
        ...{ subject: roundId, time: new Date().toISOString(), sequence: '1' },
        datacontenttype: 'application/json',
        data: { roundId, playerId, hole, strokes, putts, ...scored },
      }),
    });
    res.set('etag', `"${scored.version}"`).json({ hole, strokes, putts, ...scored });
  });
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () =>
      resolve((server.address() as { port: number }).port),
    );
  });
}

process.once('message', (told: UsualWay) => void serve(told).then((port) => process.send!(port)));
