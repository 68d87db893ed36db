{{/* All objects of a service: what its chart renders. */}}
{{- define "golfroundpro.v1.service" -}}
{{- $parts := list "config-map" "service-account" "deployment" "cluster-service" "autoscaler" "disruption-budget" "network-policy" "service-monitor" "ingress" }}
{{- range $parts }}
{{- with include (printf "golfroundpro.v1.%s" .) $ | trim }}
---
{{ . }}
{{- end }}
{{- end }}
{{- end }}
