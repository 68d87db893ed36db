{{/* The settings; a value may name others: {{ .Values.global.stores.postgres.host }}. */}}
{{- define "golfroundpro.v1.config-map" -}}
apiVersion: v1
kind: ConfigMap
{{ include "golfroundpro.v1.metadata" . }}
data:
  {{- include "golfroundpro.v1.settings" . | nindent 2 }}
{{- end }}

{{/* Whom stores are verified against: no secret. */}}
{{- define "golfroundpro.v1.ca" -}}
{{- with .Values.global.stores.ca }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $.Chart.Name }}-ca
  namespace: {{ include "golfroundpro.v1.namespace" $ }}
  labels:
    {{- include "golfroundpro.v1.labels" $ | nindent 4 }}
data:
  ca.crt: {{ . | quote }}
{{- end }}
{{- end }}

{{- define "golfroundpro.v1.settings" -}}
STOP_SECONDS: {{ .Values.stop.waitSeconds | quote }}
{{- range $name, $value := .Values.settings }}
{{ $name }}: {{ tpl (toString $value) $ | quote }}
{{- end }}
{{- end }}
