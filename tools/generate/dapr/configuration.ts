import { secretStoreName } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { keepsSecret, usesPubsub } from '../../services/uses.ts';
import { accessControl, DIRECTLY, type Invocation } from './invocation.ts';

/** Where the configuration of a service lies. */
export function configurationFile({ name }: Pick<ServiceDeclaration, 'name'>): string {
  return `components/configuration/${name}.yaml`;
}

/** What a sidecar allows: its app the API that it uses, others nothing. */
export function configuration(
  service: ServiceDeclaration,
  invocation: Invocation = DIRECTLY,
): string {
  const { name } = service;
  const secrets = keepsSecret(service) ? secretScopes(name) : '';
  return `apiVersion: dapr.io/v1alpha1
kind: Configuration
metadata:
  name: ${name}
spec:
  tracing:
    samplingRate: '0'
  metrics:
    enabled: true
    http:
      increasedCardinality: false
${secrets}${accessControl(invocation)}  # What this app may ask of its sidecar; nothing over gRPC but metadata.
  api:
    allowed:
      - { name: metadata, version: v1.0, protocol: http }
      - { name: metadata, version: v1, protocol: grpc }
${apisOf(service, invocation)
  .map(({ api, version }) => `      - { name: ${api}, version: ${version}, protocol: http }\n`)
  .join('')}`;
}

function secretScopes(name: string): string {
  return `  secrets:
    scopes:
      - storeName: ${secretStoreName(name)}
        defaultAccess: deny
        allowedSecrets: [${name}]
`;
}

/** The SDK publishes in bulk at another version of the API. */
function apisOf(
  service: ServiceDeclaration,
  { called }: Invocation,
): { api: string; version: string }[] {
  const isSdk = service.daprClient === 'sdk';
  return [
    ...(called.length > 0 ? [{ api: 'invoke', version: 'v1.0' }] : []),
    ...(keepsSecret(service) ? [{ api: 'secrets', version: 'v1.0' }] : []),
    ...(service.daprState ? [{ api: 'state', version: 'v1.0' }] : []),
    ...(usesPubsub(service) ? [{ api: 'publish', version: 'v1.0' }] : []),
    ...(usesPubsub(service) && isSdk ? [{ api: 'publish', version: 'v1.0-alpha1' }] : []),
  ];
}
