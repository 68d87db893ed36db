import type { DaprConfig } from '../config/service-config.ts';
import type { DaprClient } from './dapr-client.ts';
import { makeSmallDaprClient } from './small-dapr-client.ts';

/** The official SDK, or a small client of our own for the hot path: docs/adr/0007. */
export type DaprClientKind = 'sdk' | 'small';

/** The client that a service takes. The SDK is loaded only where it is taken. */
export async function makeDaprClient(
  config: Pick<DaprConfig, 'port' | 'apiToken'>,
  kind: DaprClientKind,
): Promise<DaprClient> {
  if (kind === 'small') return makeSmallDaprClient(config);
  const { makeSdkDaprClient } = await import('./sdk-dapr-client.ts');
  return makeSdkDaprClient(config);
}
