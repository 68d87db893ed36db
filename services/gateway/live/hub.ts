import type { ServerResponse } from 'node:http';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { openSse } from '@golfroundpro/shared/http/sse.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Metrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { listenToChannels } from '@golfroundpro/shared/redis/channel.ts';
import type { Revocations } from '@golfroundpro/shared/tokens/revocations.ts';
import type { Verified } from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { GatewayConfig } from '../config.ts';
import type { Caller } from '../domain/caller-counts.ts';
import { makeBoardSource } from './board-source.ts';
import type { Followed } from './followed.ts';
import { makeFollowing, type Following } from './following.ts';
import { makeLiveMetrics } from './live-metrics.ts';
import type { LiveKind } from './live-source.ts';
import { makeRoundSource } from './round-source.ts';
import { makeShares } from './shares.ts';
import { makeStreamCounts } from './stream-counts.ts';
import type { Watcher } from './watchers.ts';

/** Who asks for a stream, and by what right: signed in, or by the token of a share link. */
export interface Visitor {
  caller: Caller;
  right: Verified | { shareToken: string };
  /** The version it has, as it says. */
  lastEventId: string | undefined;
}

/** Every live stream of this instance. */
export interface LiveHub {
  /**
   * Answers with the stream of a round or a board; resolves once it is open.
   * @throws AppError not_found, unauthenticated, forbidden, too_many_streams, busy, upstream_unavailable
   */
  open: (kind: LiveKind, id: string, visitor: Visitor, res: ServerResponse) => Promise<void>;
  /** Ends every stream, and opens no more. */
  stop: () => void;
}

/** Where changes are announced. */
export interface LiveChannels {
  rounds: string;
  boards: string;
}

export interface HubParts {
  config: GatewayConfig;
  upstreams: { round: Upstream; analytics: Upstream };
  revocations: Revocations;
  channels: LiveChannels;
  metrics: Metrics;
  logger: Logger;
}

/** Makes the hub, which listens at once. */
export function makeLiveHub(parts: HubParts): LiveHub {
  const { config, upstreams, revocations, channels, metrics, logger } = parts;
  const { heartbeatMs, maxUnsentBytes } = config.live;
  const liveMetrics = makeLiveMetrics(metrics);
  const shares = makeShares(upstreams.round);
  const options = { heartbeatMs, isShareOpen: shares.isOpen, metrics: liveMetrics, logger };
  const following: Record<LiveKind, Following> = {
    round: makeFollowing(makeRoundSource(upstreams.round), options),
    board: makeFollowing(makeBoardSource(upstreams.analytics), options),
  };
  const all = () => [...following.round.all(), ...following.board.all()];
  const claimStream = makeStreamCounts(config.live);
  const listener = listenToChannels(config.redisCacheUrl, {
    ca: config.ca,
    channels: [channels.rounds, channels.boards],
    onMessage: (channel, message) =>
      channel === channels.rounds
        ? [message as RoundMessage].flat().forEach((one) => hearRound(following.round, one))
        : hearBoards(following.board, message as BoardsMessage),
    onListening: () => all().forEach((followed) => followed.changed()),
    logger,
  });
  revocations.onRevoked((id) => all().forEach((followed) => followed.endSession(id)));
  let stopping = false;

  const start = (followed: Followed, { right, lastEventId }: Visitor, res: ServerResponse) => {
    const method = followed.kind;
    const watcher: Watcher = { stream: openSse(res, maxUnsentBytes), ...idsOf(right) };
    const expiry =
      'user' in right
        ? setTimeout(() => followed.end(watcher, 'token_expired'), right.expiresAtMs - Date.now())
        : undefined;
    liveMetrics.open.inc();
    res.once('close', () => {
      clearTimeout(expiry);
      followed.remove(watcher);
      liveMetrics.open.dec();
      liveMetrics.ended.inc({ method, status: watcher.endReason ?? 'client_gone' });
    });
    followed.add(watcher, lastEventId);
  };

  return {
    open: async (kind, id, visitor, res) => {
      if (stopping) throw new AppError('busy', { headers: { 'retry-after': '1' } });
      if (res.closed) return;
      res.once('close', claimStream(visitor.caller));
      const followed = following[kind].join(id);
      res.once('close', () => following[kind].leave(id));
      await followed.load();
      if ('shareToken' in visitor.right) await shares.admit(visitor.right.shareToken, id);
      else if (!(await followed.admits(visitor.right.user.userId))) throw new AppError('forbidden');
      // It may have been revoked meanwhile; later ones are told of.
      else if (await revocations.has(visitor.right.user.sessionId)) {
        throw new AppError('unauthenticated');
      }
      if (!res.closed) start(followed, visitor, res);
    },
    stop: () => {
      stopping = true;
      listener.close();
      for (const followed of all()) followed.endAll('server_stopping');
    },
  };
}

function idsOf(right: Visitor['right']): Pick<Watcher, 'userId' | 'sessionId' | 'shareToken'> {
  if ('shareToken' in right) return right;
  const { userId, sessionId } = right.user;
  return { userId, sessionId };
}

type RoundNews = { roundId: string; version: number } | { roundId: string; revokedShares: true };

/** One, or those of one turn of round. */
type RoundMessage = RoundNews | RoundNews[];

function hearRound(rounds: Following, message: RoundNews): void {
  const round = rounds.get(message.roundId);
  if ('version' in message) round?.changed(message.version);
  else void round?.checkShares();
}

/** Ids of boards; `*` is all of them, after a refill. */
interface BoardsMessage {
  boards: string[];
}

function hearBoards(boards: Following, message: BoardsMessage): void {
  const all = message.boards.includes('*');
  for (const board of boards.all()) {
    if (all || message.boards.some(board.isCalled)) board.changed();
  }
}
