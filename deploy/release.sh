#!/usr/bin/env bash
# Releases a service by itself; what does not become ready is taken back.
# Told by the environment: SERVICE, NAMESPACE, REGISTRY, DIGEST, KUBECONFIG.
set -euo pipefail
cd "$(dirname "$0")/.."
helm dependency build "charts/$SERVICE"
exec helm upgrade --install "$SERVICE" "charts/$SERVICE" --namespace "$NAMESPACE" --reset-then-reuse-values \
  --set "image.registry=$REGISTRY" --set "image.digest=$DIGEST" --atomic --wait --timeout 10m
