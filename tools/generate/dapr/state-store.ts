import { componentNames } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import type { Places } from './places.ts';

/** Dapr state in the Redis that keeps. */
export function stateStore(
  { name }: ServiceDeclaration,
  { redisState, redisStateTls }: Places,
): string {
  return `# Dapr state in the Redis that keeps: noeviction, every write on disk before it is answered.
apiVersion: dapr.io/v1alpha1
kind: Component
metadata:
  name: ${componentNames(name).stateStore}
spec:
  type: state.redis
  version: v1
  metadata:
    - name: redisHost
      value: ${redisState}
    # Verified, where it is: against the CAs that the sidecar knows.
    - name: enableTLS
      value: ${redisStateTls}
    # Keys are ${name}||<key>: no service reads another's.
    - name: keyPrefix
      value: appid
    - name: redisMaxRetries
      value: '2'
    - name: redisMinRetryInterval
      value: 50ms
    - name: dialTimeout
      value: 1s
    - name: readTimeout
      value: 2s
scopes: [${name}]
`;
}
