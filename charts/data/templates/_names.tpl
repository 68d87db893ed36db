{{/* Whatever the release's: the set-up looks for its Secrets there. */}}
{{- define "data.namespace" -}}
data-layer
{{- end }}

{{/* All of these take a store: its name, its values (of), and the chart's root. */}}
{{- define "data.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/part-of: golfroundpro
{{- end }}

{{/* The version is a label, and never part of a selector or of a claim. */}}
{{- define "data.labels" -}}
{{ include "data.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "data.metadata" -}}
metadata:
  name: {{ .name }}
  namespace: {{ include "data.namespace" . }}
  labels:
    {{- include "data.labels" . | nindent 4 }}
{{- end }}

{{- define "data.set-up-image" -}}
{{- with .Values.setUp.image }}
{{- $name := printf "%s/setup" .repository }}
{{- with .registry }}{{ $name = printf "%s/%s" . $name }}{{ end }}
{{- $name }}:{{ .tag | default $.Chart.AppVersion }}
{{- end }}
{{- end }}

{{/* What every pod here has, with the user that its image knows. */}}
{{- define "data.pod-security" -}}
runAsNonRoot: true
runAsUser: {{ .user }}
runAsGroup: {{ .group }}
fsGroup: {{ .group }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "data.container-security" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end }}

{{/* The three probes, each with the same question. */}}
{{- define "data.probes" -}}
{{- $question := .question }}
{{- with .root.Values.probes }}
startupProbe:
  {{- $question | nindent 2 }}
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
  failureThreshold: {{ .startFailures }}
livenessProbe:
  {{- $question | nindent 2 }}
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
readinessProbe:
  {{- $.ready | default $question | nindent 2 }}
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
{{- end }}
{{- end }}
