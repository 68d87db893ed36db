import { secretStoreName } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';

/** The secret of a service in Vault. */
export function secretStore({ name }: ServiceDeclaration): string {
  return `# The secret of ${name}: golfroundpro/${name} in Vault's KV v2 engine. The token reads that and
# nothing else; its path is relative to the checkout, from where the sidecars run.
apiVersion: dapr.io/v1alpha1
kind: Component
metadata:
  name: ${secretStoreName(name)}
spec:
  type: secretstores.hashicorp.vault
  version: v1
  metadata:
    - name: vaultAddr
      value: http://127.0.0.1:8200
    - name: vaultTokenMountPath
      value: .local/vault-token-${name}
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
