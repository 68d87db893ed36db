import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import type { LiveRound } from '../domain/round-change.ts';
import type { LiveBoard } from '../live/board-source.ts';
import { startGateway, type TestGateway } from './start-gateway.ts';
import { startUpstream, type SeenRequest } from './test-upstream.ts';

/** A gateway with what stands for round and analytics behind it, and the Redis they announce on. */
export interface LiveWorld {
  gateway: TestGateway;
  rounds: Map<string, LiveRound>;
  boards: Map<string, LiveBoard>;
  /** Token → id of the round. */
  shares: Map<string, string>;
  /** The paths that were asked for since the start. */
  asked: () => string[];
  /** How both services answer, to be put back after another answer. */
  answer: (res: ServerResponse, request: SeenRequest) => void;
  /** Changes a round as one commit, and announces it unless told otherwise. */
  change: (id: string, edit: (round: LiveRound) => void, announced?: boolean) => Promise<void>;
  announce: (channel: 'rounds' | 'boards', message: object) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts it all; heartbeats are too far apart to matter unless the environment says otherwise. */
export async function startLiveWorld(environment: Record<string, string> = {}): Promise<LiveWorld> {
  const name = `test:${randomUUID()}`;
  const channels = { rounds: `${name}:rounds`, boards: `${name}:boards` };
  const analytics = await startUpstream('analytics');
  const gateway = await startGateway({
    others: { analytics },
    liveChannels: channels,
    environment: { LIVE_HEARTBEAT_MS: '60000', ...environment },
  });
  const logger = makeLogger({ service: 'test', level: 'silent' });
  const redis = makeRedis(testSetting('TEST_REDIS_CACHE_URL'), logger);
  await new Promise((resolve) => redis.once('ready', resolve));
  const world = {
    rounds: new Map<string, LiveRound>(),
    boards: new Map<string, LiveBoard>(),
    shares: new Map<string, string>(),
  };
  const answer = (res: ServerResponse, request: SeenRequest) => answerFrom(world, res, request);
  gateway.round.answer(answer);
  analytics.answer(answer);
  const announce = async (channel: 'rounds' | 'boards', message: object) =>
    void (await redis.publish(channels[channel], JSON.stringify(message)));
  while ((await redis.pubsub('NUMSUB', channels.boards))[1] !== 1);
  return {
    ...world,
    gateway,
    asked: () => [...gateway.round.seen, ...analytics.seen].map(({ url }) => url),
    change: async (id, edit, announced = true) => {
      const round = structuredClone(world.rounds.get(id)!);
      edit(round);
      round.version++;
      world.rounds.set(id, round);
      if (announced) await announce('rounds', { roundId: id, version: round.version });
    },
    announce,
    answer,
    stop: async () => {
      redis.disconnect();
      await gateway.stop();
      await analytics.stop();
    },
  };
}

/** A round as round answers with it: whole, and as a share link shows it. */
function viewsOf(round: LiveRound) {
  const nobody = { ownerId: undefined, markerId: undefined };
  const players = round.players.map((player) => ({ ...player, userId: undefined }));
  return { round, shared: { ...round, ...nobody, players } };
}

function answerFrom(
  { rounds, boards, shares }: Pick<LiveWorld, 'rounds' | 'boards' | 'shares'>,
  res: ServerResponse,
  { url, headers }: SeenRequest,
): void {
  const [, , kind, id] = url.split('/');
  const found = {
    rounds: rounds.has(id!) ? viewsOf(rounds.get(id!)!) : undefined,
    leaderboards: boards.get(id!),
    shares: shares.has(id!) ? { roundId: shares.get(id!), shareId: randomUUID() } : undefined,
  }[kind!];
  const status = headers['x-caller-token'] === CALLER_TOKEN ? (found ? 200 : 404) : 401;
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(found ?? { code: 'not_found' }));
}
