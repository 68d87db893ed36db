import type { DaprConfig } from '../config/service-config.ts';
import type { Logger } from '../logging/logger.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { DaprClient } from './dapr-client.ts';
import { takeSidecarFile } from './sidecar-file.ts';

const LOOK_MS = 500;

export interface FollowOptions {
  dapr: Pick<DaprClient, 'move'>;
  config: DaprConfig;
  /** What of the file `dapr` was made with. */
  revision: number;
  logger: Logger;
  metrics: Metrics;
}

/**
 * Goes on with the sidecar that the file of an app names, whenever it names another. The gauge `sidecar_revision` tells
 * what is in use: nothing is under way at the sidecar before then.
 */
export function followSidecar(options: FollowOptions): { stop: () => void } {
  const { dapr, config, logger, metrics } = options;
  const inUse = metrics.gauge('sidecar_revision', 'Revision of its sidecar that is in use');
  let known = options.revision;
  inUse.set(known);
  if (config.file === undefined) return { stop: () => undefined };
  let looking = false;
  const look = async () => {
    const revision = takeSidecarFile(config);
    if (revision === known) return;
    await dapr.move();
    known = revision;
    inUse.set(revision);
    logger.info({ revision }, 'goes on with another sidecar');
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch((error: unknown) => logger.warn({ err: error }, 'its sidecar stays'))
      .finally(() => (looking = false));
  }, LOOK_MS).unref();
  return { stop: () => clearInterval(timer) };
}
