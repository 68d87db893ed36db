{{/* Its own and no more rights than none: a pod of ours asks nothing of the cluster; its sidecar does, with a token of its own. */}}
{{- define "golfroundpro.v1.service-account" -}}
apiVersion: v1
kind: ServiceAccount
{{ include "golfroundpro.v1.metadata" . }}
automountServiceAccountToken: false
{{- end }}
