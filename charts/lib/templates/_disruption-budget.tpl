{{/* One pod at a time may be taken away for the cluster's sake. */}}
{{- define "golfroundpro.v1.disruption-budget" -}}
{{- if .Values.disruptionBudget.enabled }}
apiVersion: policy/v1
kind: PodDisruptionBudget
{{ include "golfroundpro.v1.metadata" . }}
spec:
  maxUnavailable: 1
  # One that is not well must not keep a node from being drained.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "golfroundpro.v1.selector" . | nindent 6 }}
{{- end }}
{{- end }}
