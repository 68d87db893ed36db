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
/** What this process ends with. */
const CODES = { same: 0, differs: 1, nothing_to_compare: 3 };
const CHANNEL: Channel = 'analytics:boards';

/**
 * A canary's part in views that all instances serve (docs/adr/0052): tries the fold of this version out, takes neither
 * requests nor events, and ends. Its last line in the log says what came of it.
 * @returns 0 the same, 1 it differs, 2 it failed, 3 nothing to compare with
 */
export async function runTrial(config: AnalyticsConfig, logger: Logger): Promise<number> {
  const base = await makeServiceBase(service, config, { logger });
  const metrics = makeAnalyticsMetrics(base.metrics);
  const news = makeBoardNews(base.openRedis(config.redisCacheUrl), CHANNEL);
  const redis = base.openRedis(config.redisStateUrl);
  const views = makeViews(redis, { prefix: viewsPrefix('analytics'), metrics });
  const log = makeRoundLog(config.calls['round']!);
  const parts = { views, log, logger, metrics, onSwap: news.tellAll };
  const never = new AbortController().signal;
  try {
    const trial = await patiently(() => tryOut(parts, never), { givenMs: GIVEN_MS });
    logger.info(figuresOf(trial), ENDED);
    return CODES[trial.outcome];
  } catch (error) {
    logger.error({ err: error, outcome: 'failed' }, ENDED);
    return 2;
  } finally {
    await base.close();
  }
}

/** What the last line of the log tells of it: of the keys that differ a few names. */
function figuresOf(trial: Trial): object {
  if (trial.outcome === 'nothing_to_compare') return trial;
  const { outcome, events, comparison } = trial;
  const { keys, differing } = comparison;
  return { outcome, events, keys, differing: differing.length, names: differing.slice(0, NAMES) };
}
