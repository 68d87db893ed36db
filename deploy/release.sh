#!/usr/bin/env bash
# Releases a service by itself; what does not become ready is taken back.
# Told by the environment: SERVICE, NAMESPACE, REGISTRY, DIGEST, KUBECONFIG; CANARY, the services that run beside
# the old ones first (docs/adr/0049): 1 where they were aborted, 3 where a person has to decide.
set -euo pipefail
cd "$(dirname "$0")/.."
if [[ " ${CANARY:-} " == *" $SERVICE "* ]] && helm status "$SERVICE" --namespace "$NAMESPACE" > /dev/null; then
  exec npm run k8s -- canary "$SERVICE" --image "$DIGEST"
fi
helm dependency build "charts/$SERVICE"
exec helm upgrade --install "$SERVICE" "charts/$SERVICE" --namespace "$NAMESPACE" --reset-then-reuse-values \
  --set "image.registry=$REGISTRY" --set "image.digest=$DIGEST" --atomic --wait --timeout 10m
