{{/* All objects of a service, or its canary: what its chart renders. */}}
{{- define "golfroundpro.v1.service" -}}
{{- $parts := list "config-map" "ca" "service-account" "deployment" "cluster-service" "autoscaler" "disruption-budget" "network-policy" "service-monitor" "ingress" }}
{{- if eq .Values.track "canary" }}{{ $parts = list "canary" }}{{ end }}
{{- range $parts }}
{{- with include (printf "golfroundpro.v1.%s" .) $ | trim }}
---
{{ . }}
{{- end }}
{{- end }}
{{- end }}
