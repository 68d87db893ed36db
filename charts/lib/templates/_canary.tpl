{{/*
Pods of another image beside those of the service, picked by the same Services, policies and budget (docs/adr/0049). No
Deployment: for each of these Dapr's operator makes the Service of the app anew, which would pick the canary alone.
*/}}
{{- define "golfroundpro.v1.canary" -}}
{{- $name := printf "%s-canary" .Chart.Name }}
{{- /* With the labels of its pods the Deployment would take the ReplicaSet for one of its own. */}}
{{- $chart := dict "Name" $name "Version" .Chart.Version "AppVersion" .Chart.AppVersion }}
{{- $named := dict "Chart" $chart "Values" .Values "Release" .Release "Template" .Template }}
apiVersion: apps/v1
kind: ReplicaSet
{{ include "golfroundpro.v1.metadata" $named }}
spec:
  replicas: {{ .Values.replicas }}
  selector:
    matchLabels:
      {{- include "golfroundpro.v1.selector" . | nindent 6 }}
      golfroundpro.dev/track: canary
  template:
    {{- include "golfroundpro.v1.pod-template" . | nindent 4 }}
---
{{ include "golfroundpro.v1.config-map" $named }}
{{- end }}
