# The image of a service, or of a program that a cluster runs once (tools/images/README.md):
#   docker build --build-arg SERVICE=round --tag golfroundpro/round .
# Before Docker 23 with DOCKER_BUILDKIT=1. No frontend is named that would have to be fetched.
ARG BUILD_IMAGE=node:24-bookworm-slim
ARG RUNTIME_IMAGE=gcr.io/distroless/nodejs24-debian12:nonroot
ARG DAPRD_IMAGE=daprio/daprd:1.18.2

# What says which packages there are, and nothing else: npm is asked again only when that has changed.
FROM ${BUILD_IMAGE} AS manifests
WORKDIR /all
COPY . .
RUN mkdir /manifests && cp --parents package.json package-lock.json .npmrc \
  frontend/package.json services/*/package.json /manifests

FROM ${BUILD_IMAGE} AS packages
WORKDIR /src
COPY --from=manifests /manifests ./
RUN --mount=type=cache,target=/root/.npm npm ci

FROM packages AS bundle
ARG SERVICE
COPY . .
RUN node tools/images/main.ts bundle ${SERVICE} /image && mkdir /secrets

# Dapr's sidecar with Node, for Docker Compose alone: daprd takes its tokens from its environment, where Kubernetes
# puts them, and Compose knows of none until the set-up has made them.
FROM ${DAPRD_IMAGE} AS daprd
FROM ${RUNTIME_IMAGE} AS sidecar
COPY --from=daprd /daprd /daprd
USER 1000:1000
ENTRYPOINT ["/nodejs/bin/node"]

FROM ${RUNTIME_IMAGE}
ARG SERVICE
ARG VERSION=unreleased
LABEL org.opencontainers.image.title="golfroundpro/${SERVICE}" \
  org.opencontainers.image.description="${SERVICE} of GolfRoundPro, beside a Dapr sidecar" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
# The bundle, what it reads from disk, and what all of it is made of: sbom.cdx.json.
COPY --from=bundle /image ./
# Theirs is a volume that is mounted here.
COPY --from=bundle --chown=1000:1000 /secrets /secrets
# Nobody's: no file here is theirs, and they need to write none.
USER 1000:1000
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
EXPOSE 8080
# There is no shell: Node asks. Kubernetes does not read this; its probes ask the same.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["/nodejs/bin/node", "-e", \
  "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# ENTRYPOINT is what runs whatever is told: Node, as process 1, so that it is told to stop. CMD is what it
# runs unless told otherwise: `docker run <image> --env-file=/run/tokens/env bundle/main.js` adds to it.
ENTRYPOINT ["/nodejs/bin/node"]
CMD ["bundle/main.js"]
