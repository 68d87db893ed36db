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
  daprd: 'daprio/daprd:1.18.2',
};
