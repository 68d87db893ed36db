{{/* The settings; a value may name others: {{ .Values.global.stores.postgres.host }}. */}}
{{- define "golfroundpro.v1.config-map" -}}
apiVersion: v1
kind: ConfigMap
{{ include "golfroundpro.v1.metadata" . }}
data:
  {{- include "golfroundpro.v1.settings" . | nindent 2 }}
{{- end }}

{{- define "golfroundpro.v1.settings" -}}
STOP_SECONDS: {{ .Values.stop.waitSeconds | quote }}
{{- range $name, $value := .Values.settings }}
{{ $name }}: {{ tpl (toString $value) $ | quote }}
{{- end }}
{{- end }}
