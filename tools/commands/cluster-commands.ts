import { command } from './command.ts';

/** What is done with a Kubernetes cluster. */
export const clusterCommands = {
  kind: command({
    summary:
      'bring a Kubernetes of our own up (kind, with its Docker where none runs), or take it down',
    usage: 'npm run kind -- up [--nodes <n>] | down | load <image or archive.tar> | policies',
    names: [1, 2],
    flags: { nodes: { type: 'number', from: 1, to: 9, default: 1 } },
    run: async (names, flags) => (await import('./kind.ts')).runKind(names, flags),
  }),
  k8s: command({
    summary: 'bring GolfRoundPro up on Kubernetes, see how it is there, change and remove it',
    usage:
      'npm run k8s -- up [--nodes <n>] | status | logs <name> | restart <name> | port-forward [--port <n>] | ' +
      'apply <layer> [--values <set,…>] | deploy <service> | rollback <service> | ' +
      'canary <service> [--image <tag or digest>] [--pods <n>] [--minutes <n>] [--requests <n>] | ' +
      'promote <service> | abort <service> | rotate signing-key | pepper | user-secret-key | ' +
      'refresh-token-key | national-id-key | sealing-key | rotate database [service] | ' +
      'rotate vault-token [service] | backup | restore <backup> | rebuild [backup] | clean [--data]',
    names: [1, 3],
    flags: {
      nodes: { type: 'number', from: 1, to: 9, default: 1 },
      port: { type: 'number', from: 1, to: 65535, default: 8080 },
      values: { type: 'string' },
      image: { type: 'string' },
      pods: { type: 'number', from: 1, to: 9, default: 1 },
      minutes: { type: 'number', from: 1, to: 1440, default: 10 },
      requests: { type: 'number', from: 1, to: 1_000_000, default: 1000 },
      data: { type: 'boolean' },
    },
    run: async (names, flags) => (await import('./k8s.ts')).runK8s(names, flags),
  }),
};
