import { secretStoreName } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import type { Places } from './places.ts';

/** The secret of a service in Vault. */
export function secretStore({ name }: ServiceDeclaration, { vault, vaultToken }: Places): string {
  return `# The secret of ${name}: golfroundpro/${name} in Vault's KV v2 engine. The token reads that and nothing else.
apiVersion: dapr.io/v1alpha1
kind: Component
metadata:
  name: ${secretStoreName(name)}
spec:
  type: secretstores.hashicorp.vault
  version: v1
  metadata:
    - name: vaultAddr
      value: ${vault}
    - name: vaultTokenMountPath
      value: ${vaultToken(name)}
    - name: enginePath
      value: secret
    - name: vaultKVPrefix
      value: golfroundpro
    - name: vaultKVUsePrefix
      value: 'true'
    - name: vaultValueType
      value: map
scopes: [${name}]
`;
}
