import { builtPart } from './built-part.ts';

/** What renders the charts, and installs them. */
export const helm = builtPart(
  {
    name: 'helm',
    target: 'helm.sh/helm/v3/cmd/helm',
    variables: ['helm.sh/helm/v3/internal/version.version=v3.22.0'],
    takes: 'about 2 min on two cores, 1 GB of disk meanwhile',
  },
  {
    title: 'Helm 3.22.0',
    version: {
      args: ['version', '--short'],
      pattern: /^v(\d+)\.(\d+)\.(\d+)/,
      fits: (major, minor) => major === 3 && minor >= 14,
    },
    otherwise: 'install Helm 3.14 or later (https://helm.sh/docs/intro/install)',
  },
);
