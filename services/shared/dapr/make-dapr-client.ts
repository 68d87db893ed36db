import type { DaprConfig } from '../config/service-config.ts';
import type { DaprClientKind } from '../service/declaration.ts';
import type { DaprClient } from './dapr-client.ts';
import { makeSmallDaprClient } from './small-dapr-client.ts';

/** The client that a service takes. The SDK is loaded only where it is taken. */
export async function makeDaprClient(
  config: Pick<DaprConfig, 'port' | 'apiToken'>,
  kind: DaprClientKind,
): Promise<DaprClient> {
  if (kind === 'small') return makeSmallDaprClient(config);
  const { makeSdkDaprClient } = await import('./sdk-dapr-client.ts');
  return makeSdkDaprClient(config);
}
