import { componentNames, secretStoreName } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { keepsSecret, usesPubsub } from '../../services/uses.ts';

/** Time-outs and retries of a sidecar; components/README.md says why. */
export function resiliency(service: ServiceDeclaration): string {
  const { name, daprState } = service;
  const pubsub = usesPubsub(service);
  const secrets = keepsSecret(service);
  const timeouts = [
    ...(pubsub ? ['publish: 5s', 'deliver: 60s'] : []),
    ...(daprState ? ['state: 2s'] : []),
    ...(secrets ? ['secrets: 5s'] : []),
  ];
  const retries = `${pubsub ? UNTIL_IT_WORKS : ''}${secrets ? TWICE : ''}`;
  return `# Time-outs and retries of this sidecar; components/README.md says why.
apiVersion: dapr.io/v1alpha1
kind: Resiliency
metadata:
  name: resiliency-${name}
spec:
  policies:
    timeouts:
${timeouts.map((timeout) => `      ${timeout}\n`).join('')}${retries === '' ? '' : `    retries:\n${retries}`}  targets:
    components:
${pubsub ? pubsubOf(name) : ''}${daprState ? stateOf(name) : ''}${secrets ? secretsOf(name) : ''}scopes: [${name}]
`;
}

const UNTIL_IT_WORKS = `      # A fault of our own is retried for as long as it lasts.
      untilItWorks:
        policy: exponential
        duration: 200ms
        maxInterval: 5s
        maxRetries: -1
`;

const TWICE = `      twice:
        policy: constant
        duration: 100ms
        maxRetries: 2
`;

function pubsubOf(name: string): string {
  return `      ${componentNames(name).pubsub}:
        outbound:
          timeout: publish
        inbound:
          timeout: deliver
          retry: untilItWorks
`;
}

function stateOf(name: string): string {
  return `      # No retry: an ETag that does not fit is an answer, and a fault is answered with 503 at once.
      ${componentNames(name).stateStore}:
        outbound:
          timeout: state
`;
}

function secretsOf(name: string): string {
  return `      ${secretStoreName(name)}:
        outbound:
          timeout: secrets
          retry: twice
`;
}
