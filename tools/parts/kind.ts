import { builtPart } from './built-part.ts';

/** What makes a cluster whose nodes are containers of Docker. */
export const kind = builtPart(
  {
    name: 'kind',
    target: 'sigs.k8s.io/kind',
    variables: [],
    takes: 'some seconds',
  },
  {
    title: 'kind 0.33.0',
    version: {
      args: ['version'],
      pattern: /^kind v(\d+)\.(\d+)\.(\d+)/,
      // The one for which the public image of a node was made.
      fits: (major, minor) => major > 0 || minor >= 33,
    },
    otherwise: 'install kind 0.33 or later (https://kind.sigs.k8s.io/docs/user/quick-start)',
  },
);
