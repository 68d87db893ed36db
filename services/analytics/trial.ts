import type { Channel } from '@golfroundpro/contracts/channels.gen.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { patiently } from '@golfroundpro/shared/service/patiently.ts';
import { makeServiceBase } from '@golfroundpro/shared/service/service-base.ts';
import { makeAnalyticsMetrics } from './analytics-metrics.ts';
import { makeBoardNews } from './board-news.ts';
import type { AnalyticsConfig } from './config.ts';
import { makeRoundLog } from './refill/round-log.ts';
import { tryOut, type Trial } from './refill/try-out.ts';
import { service } from './service.ts';
import { viewsPrefix } from './views/keys.ts';
import { makeViews } from './views/views.ts';

/** The sidecar starts beside it, and another refill may be at work. */
const GIVEN_MS = 60_000;
const NAMES = 20;
const ENDED = 'trial ended';
const CHANNEL: Channel = 'analytics:boards';

/**
 * A canary's part in views that all instances serve (docs/adr/0052): tries the fold of this version out, and takes
 * neither requests nor events. A line in the log says what came of it; then it waits to be told to end, since what ends
 * is started again.
 */
export async function runTrial(config: AnalyticsConfig, logger: Logger): Promise<void> {
  const base = await makeServiceBase(service, config, { logger });
  const metrics = makeAnalyticsMetrics(base.metrics);
  const news = makeBoardNews(base.openRedis(config.redisCacheUrl), CHANNEL);
  const redis = base.openRedis(config.redisStateUrl);
  const views = makeViews(redis, { prefix: viewsPrefix('analytics'), metrics });
  const log = makeRoundLog(config.calls['round']!);
  const parts = { views, log, logger, metrics, onSwap: news.tellAll };
  const never = new AbortController().signal;
  // What came of it is told whatever else is.
  const told = logger.child({}, { level: 'info' });
  try {
    const trial = await patiently(() => tryOut(parts, never), { givenMs: GIVEN_MS });
    told.info(figuresOf(trial), ENDED);
  } catch (error) {
    told.error({ err: error, outcome: 'failed' }, ENDED);
  } finally {
    await base.close();
  }
  await untilToldToEnd();
}

function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    // A handler of a signal keeps no process alive.
    const timer = setInterval(() => undefined, 60_000);
    process.once('SIGTERM', () => {
      clearInterval(timer);
      resolve();
    });
  });
}

/** What the log tells of it: of the keys that differ a few names. */
function figuresOf(trial: Trial): object {
  if (trial.outcome === 'nothing_to_compare') return trial;
  const { outcome, events, comparison } = trial;
  const { keys, differing } = comparison;
  return { outcome, events, keys, differing: differing.length, names: differing.slice(0, NAMES) };
}
