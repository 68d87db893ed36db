import { builtPart } from './built-part.ts';

/** How to do without programs for images that are made here. */
export const ITS_REGISTRY = 'let the nodes of the cluster reach the registry of its image';

/** The versions of the public images. */
export const DAPR = '1.18.2';
export const METRICS_SERVER = 'v0.9.0';
export const TRAEFIK = 'v3.5.3';

/** The programs of Dapr's control plane: each has an image of its name. */
export const DAPR_PROGRAMS = ['injector', 'operator', 'placement', 'scheduler', 'sentry'] as const;

/** What Dapr runs in a cluster beside its sidecars: a folder. */
export const daprControlPlane = builtPart(
  {
    name: 'dapr-control-plane',
    target: DAPR_PROGRAMS.map((program) => `github.com/dapr/dapr/cmd/${program}`),
    variables: [`github.com/dapr/dapr/pkg/buildinfo.version=${DAPR}`],
    tags: 'stablecomponents',
    takes: 'about 5 min on two cores, 4 GB of disk meanwhile',
  },
  { title: `Dapr's control plane ${DAPR}`, otherwise: ITS_REGISTRY },
);

/** What tells the cluster how much its pods take. */
export const metricsServer = builtPart(
  {
    name: 'metrics-server',
    target: 'sigs.k8s.io/metrics-server/cmd/metrics-server',
    variables: [`k8s.io/client-go/pkg/version.gitVersion=${METRICS_SERVER}`],
    takes: 'about 2 min on two cores, 2 GB of disk meanwhile',
  },
  { title: `metrics-server ${METRICS_SERVER.slice(1)}`, otherwise: ITS_REGISTRY },
);

/** What lets the outside in; one that is built has no pages of its own. */
export const traefik = builtPart(
  {
    name: 'traefik',
    target: 'github.com/traefik/traefik/v3/cmd/traefik',
    variables: [`github.com/traefik/traefik/v3/pkg/version.Version=${TRAEFIK.slice(1)}`],
    takes: 'about 5 min on two cores, 5 GB of disk meanwhile',
  },
  { title: `Traefik ${TRAEFIK.slice(1)}`, otherwise: ITS_REGISTRY },
);
