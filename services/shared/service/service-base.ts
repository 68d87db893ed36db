import type { ServiceConfig } from '../config/service-config.ts';
import type { DaprClient } from '../dapr/dapr-client.ts';
import { followSidecar } from '../dapr/follow-sidecar.ts';
import { makeDaprClient } from '../dapr/make-dapr-client.ts';
import { takeSidecarFile } from '../dapr/sidecar-file.ts';
import type { Readiness } from '../http/make-app.ts';
import { makeUpstream, type Upstream } from '../http/upstream.ts';
import type { Logger } from '../logging/logger.ts';
import { makeMetrics, type Metrics } from '../metrics/metrics.ts';
import { makeRedis, type Redis } from '../redis/redis.ts';
import { makeRevocations, type RemoteRevocations } from '../tokens/revocations.ts';
import { makeTokenVerifier, type ExpiryVerifier } from '../tokens/token-verifier.ts';
import { makeClosing, type Closing } from './closing.ts';
import type { ServiceDeclaration } from './declaration.ts';
import { untilOnce } from './until-once.ts';

/** The services that a declaration says are called. */
export type Callee<D> = D extends { calls: readonly (infer Name extends string)[] } ? Name : never;

/** What a test may replace in any service. */
export interface BaseOverrides {
  logger: Logger;
  dapr?: DaprClient;
  tokens?: ExpiryVerifier;
  now?: () => Date;
}

/** What every service is made of, before its own. */
export interface ServiceBase<D extends ServiceDeclaration = ServiceDeclaration> {
  declaration: D;
  logger: Logger;
  metrics: Metrics;
  dapr: DaprClient;
  /** Whom it asks, each with its token. */
  upstreams: Record<Callee<D>, Upstream>;
  /** A pod whose sidecar was never injected is never ready; one whose sidecar restarts goes on. */
  readiness: Readiness;
  now: () => Date;
  /** A connection to a Redis, which ends with the service. */
  openRedis: (url: string) => Redis;
  /** What else ends with the service, before all that was opened earlier. */
  onClose: Closing['add'];
  close: () => Promise<void>;
}

/** Opens what follows from a declaration alone; nothing is asked of anybody yet. */
export async function makeServiceBase<D extends ServiceDeclaration>(
  declaration: D,
  config: ServiceConfig,
  { logger, dapr: givenDapr, now = () => new Date() }: BaseOverrides,
): Promise<ServiceBase<D>> {
  const closing = makeClosing();
  const opened = <T>(part: T, close: (part: T) => unknown): T => {
    closing.add(() => close(part));
    return part;
  };
  const { daprClient = 'small' } = declaration;
  const revision = takeSidecarFile(config.dapr);
  const dapr = opened(givenDapr ?? (await makeDaprClient(config.dapr, daprClient)), (client) =>
    client.close(),
  );
  const upstreams = Object.entries(config.calls).map(
    ([name, address]) => [name, opened(makeUpstream(address), (one) => one.close())] as const,
  );
  const metrics = makeMetrics(declaration.name);
  const followed = followSidecar({ dapr, config: config.dapr, revision, logger, metrics });
  closing.add(followed.stop);
  return {
    declaration,
    logger,
    metrics,
    dapr,
    upstreams: Object.fromEntries(upstreams) as Record<Callee<D>, Upstream>,
    readiness: givenDapr ? {} : { sidecar: untilOnce(dapr.ready) },
    now,
    openRedis: (url) => opened(makeRedis(url, logger, config.ca), (redis) => redis.disconnect()),
    onClose: closing.add,
    close: closing.close,
  };
}

/** Tokens as auth signs them and revokes their sessions, for every service but auth itself. */
export interface Identity {
  revocations: RemoteRevocations;
  tokens: ExpiryVerifier;
  /** Until auth has answered once nobody is let in: the service is not ready before. */
  readiness: Readiness;
}

/** Follows which sessions auth revokes, and verifies tokens with its keys. */
export function followIdentity(
  base: Pick<ServiceBase, 'metrics' | 'logger' | 'readiness' | 'onClose'>,
  auth: Upstream,
  tokens?: ExpiryVerifier,
): Identity {
  const { metrics, logger } = base;
  const revocations = makeRevocations({ auth, metrics, logger });
  base.onClose(revocations.close);
  return {
    revocations,
    tokens: tokens ?? makeTokenVerifier({ auth, revocations }),
    readiness: { ...base.readiness, ...(tokens ? {} : { identity: revocations.heard }) },
  };
}
