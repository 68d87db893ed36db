import type { DaprClientKind } from '../service/declaration.ts';
import type { DaprClient, Sidecar } from './dapr-client.ts';
import { makeSmallDaprClient } from './small-dapr-client.ts';

/** The client that a service takes. The SDK is loaded only where it is taken. */
export async function makeDaprClient(config: Sidecar, kind: DaprClientKind): Promise<DaprClient> {
  if (kind === 'small') return makeSmallDaprClient(config);
  const { makeSdkDaprClient } = await import('./sdk-dapr-client.ts');
  return makeSdkDaprClient(config);
}
