import { componentNames, secretStoreName } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { keepsSecret, usesPubsub } from '../../services/uses.ts';
import { invocationTargets, type Invocation } from './invocation.ts';

/** Time-outs and retries of a sidecar; components/README.md says why. */
export function resiliency(service: ServiceDeclaration, invocation: Invocation): string {
  const { name, daprState } = service;
  const pubsub = usesPubsub(service);
  const secrets = keepsSecret(service);
  const timeouts = [
    ...(pubsub ? ['publish: 5s', 'deliver: 60s'] : []),
    ...(daprState ? ['state: 2s'] : []),
    ...(secrets ? ['secrets: 5s'] : []),
  ];
  const retries = [
    ...(pubsub ? [UNTIL_IT_WORKS] : []),
    ...(secrets ? [TWICE] : []),
    ...(invocation.called.length > 0 ? [NEVER] : []),
  ].join('');
  const components = `${pubsub ? pubsubOf(name) : ''}${daprState ? stateOf(name) : ''}${secrets ? secretsOf(name) : ''}`;
  return `# Time-outs and retries of this sidecar; components/README.md says why.
apiVersion: dapr.io/v1alpha1
kind: Resiliency
metadata:
  name: resiliency-${name}
spec:
  policies:
${part('timeouts', timeouts.map((timeout) => `      ${timeout}\n`).join(''))}${part('retries', retries)}  targets:
${invocationTargets(invocation)}${part('components', components)}scopes: [${name}]
`;
}

/** Nothing where there is nothing in it. */
function part(name: string, lines: string): string {
  return lines === '' ? '' : `    ${name}:\n${lines}`;
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

const NEVER = `      # By itself a sidecar calls three times, also what may have been done.
      never:
        policy: constant
        duration: 100ms
        maxRetries: 0
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
