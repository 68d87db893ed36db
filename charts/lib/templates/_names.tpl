{{/* Labels of every object. The version is one of them, and never part of a selector. */}}
{{- define "golfroundpro.v1.labels" -}}
{{ include "golfroundpro.v1.selector" . }}
app.kubernetes.io/version: {{ include "golfroundpro.v1.tag" . | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{/* What picks the pods of a service: it must never change. */}}
{{- define "golfroundpro.v1.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/part-of: golfroundpro
{{- end }}

{{- define "golfroundpro.v1.metadata" -}}
metadata:
  name: {{ .Chart.Name }}
  namespace: {{ include "golfroundpro.v1.namespace" . }}
  labels:
    {{- include "golfroundpro.v1.labels" . | nindent 4 }}
{{- end }}

{{/* A release lies in one namespace; its objects are where their layer is. */}}
{{- define "golfroundpro.v1.namespace" -}}
{{ .Values.namespace | default .Release.Namespace }}
{{- end }}

{{- define "golfroundpro.v1.tag" -}}
{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "golfroundpro.v1.image" -}}
{{- with .Values.image }}
{{- $name := printf "%s/%s" .repository $.Chart.Name }}
{{- with .registry }}{{ $name = printf "%s/%s" . $name }}{{ end }}
{{- if .digest }}{{ $name }}@{{ .digest }}{{ else }}{{ $name }}:{{ include "golfroundpro.v1.tag" $ }}{{ end }}
{{- end }}
{{- end }}
