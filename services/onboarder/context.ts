import type { Pool } from 'pg';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { Leader } from '@golfroundpro/shared/db/leader.ts';
import { startForgetting } from '@golfroundpro/shared/db/forget-rows.ts';
import { forgetOldAnswers } from '@golfroundpro/shared/db/run-once.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import {
  openDatabase,
  type DatabaseOverrides,
} from '@golfroundpro/shared/service/open-database.ts';
import {
  followIdentity,
  makeServiceBase,
  type BaseOverrides,
} from '@golfroundpro/shared/service/service-base.ts';
import { startOwnRelay } from '@golfroundpro/shared/service/start-own-relay.ts';
import type { TokenVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { OnboarderConfig } from './config.ts';
import { makeDayOn, type DayOn } from './days/day-on.ts';
import { countDuplicates, type DuplicateCount } from './days/duplicate-count.ts';
import { SCHEMA } from './db/schema.ts';
import { keysFrom, type OnboarderKeys } from './onboarder-keys.ts';
import { makeOnboarderMetrics, type OnboarderMetrics } from './onboarder-metrics.ts';
import { startOffers } from './places/start-offers.ts';
import { makeAnswerFinder, type AnswerFinder } from './registrations/answer-finder.ts';
import { makeIntakeWriter, type IntakeWriter } from './registrations/intake-writer.ts';
import { makeKnownEmails, type KnownEmails } from './registrations/known-emails.ts';
import { resealNationalIds } from './registrations/reseal-national-ids.ts';
import { makeLine } from './room/line.ts';
import { makeWaitingRoom, type WaitingRoom } from './room/waiting-room.ts';
import { service } from './service.ts';

/** Everything this service is made of. */
export interface OnboarderContext {
  config: OnboarderConfig;
  logger: Logger;
  metrics: OnboarderMetrics;
  dapr: DaprClient;
  pool: Pool;
  keys: OnboarderKeys;
  tokens: TokenVerifier;
  readiness: Readiness;
  relay: Relay;
  writer: IntakeWriter;
  /** What was answered before. */
  answers: AnswerFinder;
  known: KnownEmails;
  /** The membership day that is on, as it was a moment ago. */
  dayOn: DayOn;
  /** Who is refused because they are registered already. */
  duplicates: DuplicateCount;
  /** Where people wait when more come than the service takes. */
  room: WaitingRoom;
  /** Moves offers on whose time is over. */
  offers: Leader;
  now: () => Date;
  close: () => Promise<void>;
}

/** A field of the secret that onboarder declares. */
type SecretField = keyof typeof service.secrets;

/** What a test may replace. */
export interface OnboarderOverrides extends BaseOverrides, DatabaseOverrides<SecretField> {
  /** Of what Redis knows of e-mails. */
  knownPrefix?: string;
  /** Of what Redis knows of the waiting room. */
  roomPrefix?: string;
}

const KNOWN_PREFIX = 'onboarder-email:';
const ROOM_PREFIX = 'onboarder:room:';

/** Wires the service by hand. */
export async function makeContext(
  config: OnboarderConfig,
  overrides: OnboarderOverrides,
): Promise<OnboarderContext> {
  const { knownPrefix = KNOWN_PREFIX, roomPrefix = ROOM_PREFIX } = overrides;
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, now, close } = base;
  const metrics = makeOnboarderMetrics(base.metrics);
  const database = await openDatabase<SecretField>(base, config, SCHEMA, overrides);
  const { pool, secret } = database;
  const keys = keysFrom(secret);
  const onFault = (err: unknown, userId?: string) =>
    logger.warn({ err, userId }, 'a national id was not sealed with the new key');
  const reseal = () => void resealNationalIds({ pool, keys, onFault }).catch(onFault);
  reseal();
  database.onSecret((changed) => {
    Object.assign(keys, keysFrom(changed));
    reseal();
    return Promise.resolve();
  });
  const known = makeKnownEmails(base.openRedis(config.redisCacheUrl), knownPrefix, logger);
  const relay = startOwnRelay(base, pool);
  const dayOn = makeDayOn(pool, now);
  const duplicates = countDuplicates(pool, dayOn, logger);
  base.onClose(duplicates.stop);
  const offers = startOffers({ pool, relay, logger, now });
  base.onClose(offers.stop);
  const perSecond = config.roomAdmitsPerSecond;
  const line = makeLine(base.openRedis(config.redisStateUrl), { prefix: roomPrefix, perSecond });
  const room = makeWaitingRoom({ line, perSecond, key: () => keys.room, dayOn, now });
  const writer = makeIntakeWriter(pool, now);
  const answers = makeAnswerFinder(pool);
  base.onClose(writer.drain);
  base.onClose(startForgetting(() => forgetOldAnswers(pool, config.answersKeptDays), logger));
  const { tokens, readiness } = followIdentity(base, base.upstreams.auth, overrides.tokens);
  return {
    ...{ config, logger, metrics, dapr, pool, keys, tokens, readiness, relay, writer, known },
    ...{ answers, dayOn, duplicates, offers, room, now, close },
  };
}
