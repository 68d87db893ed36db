{{/* For Prometheus' operator, where there is one. */}}
{{- define "golfroundpro.v1.service-monitor" -}}
{{- if .Values.serviceMonitor.enabled }}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
{{ include "golfroundpro.v1.metadata" . }}
spec:
  selector:
    matchLabels:
      {{- include "golfroundpro.v1.selector" . | nindent 6 }}
  endpoints:
    - port: http
      path: /metrics
      interval: {{ .Values.serviceMonitor.intervalSeconds }}s
{{- end }}
{{- end }}
