#!/usr/bin/env bash
# Releases a service by itself: a canary of the image, then for all; back where it is not good.
# Told by the environment: SERVICE, NAMESPACE, REGISTRY, DIGEST, KUBECONFIG.
set -euo pipefail
cd "$(dirname "$0")/.."
helm dependency build "charts/$SERVICE"
# The first time there is nothing to compare it with.
if ! helm status "$SERVICE" --namespace "$NAMESPACE" > /dev/null 2>&1; then
  exec helm upgrade --install "$SERVICE" "charts/$SERVICE" --namespace "$NAMESPACE" \
    --set "image.registry=$REGISTRY" --set "image.digest=$DIGEST" --wait --timeout 10m
fi
if npm run k8s -- canary "$SERVICE" --digest "$DIGEST" && npm run k8s -- promote "$SERVICE"; then
  exit 0
fi
npm run k8s -- rollback "$SERVICE"
exit 1
