import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { continueTrace, runInTrace } from '@golfroundpro/shared/logging/trace.ts';
import { coalesce } from './coalesce.ts';
import type { LiveMetrics } from './live-metrics.ts';
import type { LiveKind, LiveSource, LiveState } from './live-source.ts';
import { makeWatchers, type EndReason, type Watcher } from './watchers.ts';

/** One thing that somebody follows: its state here, and the streams it is told to. */
export interface Followed {
  kind: LiveKind;
  /** Whether a user may watch; looks again before it says no. @throws AppError as the source */
  admits: (userId: string) => Promise<boolean>;
  /** Resolves when the state is here. @throws AppError as the source */
  load: () => Promise<void>;
  /** Tells the stream where things stand, unless it says that it knows, and every change from now on. */
  add: (watcher: Watcher, lastEventId: string | undefined) => void;
  remove: (watcher: Watcher) => void;
  end: (watcher: Watcher, reason: EndReason) => void;
  /** Some links may have ended: who watches by one that did is sent away. */
  checkShares: () => Promise<void>;
  endSession: (sessionId: string) => void;
  endAll: (reason: EndReason) => void;
  /** There may be a new version. */
  changed: (version?: number) => void;
  /** Whether it goes by this id, asked for or its own. */
  isCalled: (id: string) => boolean;
  close: () => void;
}

export interface FollowOptions {
  heartbeatMs: number;
  /** Resolves to false when the link is surely no more. */
  isShareOpen: (token: string) => Promise<boolean>;
  metrics: LiveMetrics;
  logger: Logger;
}

function isByShare({ shareToken }: Watcher): boolean {
  return shareToken !== undefined;
}

/** Follows one thing of a source until `close`. */
export function follow<S extends LiveState>(
  id: string,
  source: LiveSource<S>,
  { heartbeatMs, isShareOpen, metrics, logger }: FollowOptions,
): Followed {
  const watchers = makeWatchers(metrics);
  let state: S | undefined;
  let loading: Promise<void> | undefined;
  let heardAtMs: number | undefined;

  const take = (latest: S) => {
    const before = state;
    if (before && !source.isNewer(before, latest)) return;
    state = latest;
    const admits = source.admits(latest);
    watchers.endWhere(({ userId }) => userId !== undefined && !admits(userId), 'not_allowed');
    if (!before) return;
    for (const isPublic of [false, true]) {
      watchers.tellAll(
        () => ({
          event: 'change',
          id: latest.version,
          data: source.changeOf(before, latest, isPublic),
        }),
        (watcher) => isByShare(watcher) === isPublic,
      );
    }
  };
  const refresh = coalesce(async () => {
    const sinceMs = heardAtMs;
    heardAtMs = undefined;
    take(await source.fetch(id));
    if (sinceMs === undefined) return;
    const seconds = (performance.now() - sinceMs) / 1000;
    metrics.fanOutSeconds.observe({ method: source.kind }, seconds);
  }, source.minGapMs);
  // What could not be had now is had at the next heartbeat.
  const refreshQuietly = () =>
    refresh().catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not_found') endAll('not_allowed');
      else logger.warn({ err: error, id }, 'live state not read');
    });
  const endAll = (reason: EndReason) => watchers.endWhere(() => true, reason);
  const checkShare = async (token: string) => {
    if (await isShareOpen(token)) return;
    watchers.endWhere(({ shareToken }) => shareToken === token, 'share_revoked');
  };
  const checkShares = async () => {
    await Promise.all([...watchers.shareTokens()].map(checkShare));
  };
  const beat = async () => {
    await Promise.all([refreshQuietly(), checkShares()]);
    const heartbeat = { event: 'heartbeat', data: { version: state?.version } };
    if (state) watchers.tellAll(() => heartbeat);
  };
  // In a trace of its own, not in that of whoever came first.
  const timer = runInTrace(continueTrace(undefined), () =>
    setInterval(() => void beat(), heartbeatMs),
  );
  return {
    kind: source.kind,
    load: async () => {
      if (!state) await (loading ??= refresh().finally(() => (loading = undefined)));
    },
    admits: async (userId) => {
      if (state && source.admits(state)(userId)) return true;
      await refresh();
      return source.admits(state!)(userId);
    },
    add: (watcher, lastEventId) => {
      const { version } = state!;
      watchers.add(watcher);
      // What an alias stands for can change, and another board can be at the same version.
      const isKnown = lastEventId === `${version}` && state!.id === id;
      const message = isKnown
        ? { event: 'resumed', data: { version } }
        : { event: 'snapshot', data: source.viewOf(state!, isByShare(watcher)) };
      watchers.tell(watcher, { ...message, id: version });
    },
    remove: watchers.remove,
    end: (watcher, reason) => watchers.endWhere((other) => other === watcher, reason),
    checkShares,
    endSession: (ended) =>
      watchers.endWhere(({ sessionId }) => sessionId === ended, 'session_revoked'),
    endAll,
    changed: (version) => {
      if (state && version !== undefined && version <= Number(state.version)) return;
      heardAtMs ??= performance.now();
      void refreshQuietly();
    },
    isCalled: (name) => name === id || name === state?.id,
    close: () => clearInterval(timer),
  };
}
