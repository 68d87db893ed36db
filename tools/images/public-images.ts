import { DAPR, METRICS_SERVER, TRAEFIK } from '../parts/cluster-programs.ts';

/** Every public image that ours are made from or run beside, in the version that is used everywhere. */
export const PUBLIC_IMAGES = {
  /** What the Dockerfile builds in. */
  build: 'node:24-bookworm-slim',
  /** What services run in: Node as /nodejs/bin/node, no shell. */
  runtime: 'gcr.io/distroless/nodejs24-debian12:nonroot',
  postgres: 'postgres:15.18-bookworm',
  redis: 'redis:7.0.15-bookworm',
  kafka: 'apache/kafka:4.1.0',
  vault: 'hashicorp/vault:1.21.0',
  daprd: `daprio/daprd:${DAPR}`,
};

/** What a cluster runs beside these and our own: by Dapr's chart, and by those of metrics-server and of the ingress. */
export const CLUSTER_IMAGES = {
  injector: `daprio/injector:${DAPR}`,
  operator: `daprio/operator:${DAPR}`,
  placement: `daprio/placement:${DAPR}`,
  scheduler: `daprio/scheduler:${DAPR}`,
  sentry: `daprio/sentry:${DAPR}`,
  metricsServer: `registry.k8s.io/metrics-server/metrics-server:${METRICS_SERVER}`,
  traefik: `traefik:${TRAEFIK}`,
};
