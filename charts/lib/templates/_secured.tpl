{{/* What Pod Security "restricted" asks of the pods of a chart that says which user it runs as. */}}
{{- define "golfroundpro.v1.pod-security" -}}
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .Values.user }}
  runAsGroup: {{ .Values.user }}
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "golfroundpro.v1.container-security" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end }}

{{/* On several nodes, so that not all pods go with one. */}}
{{- define "golfroundpro.v1.spread" -}}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "golfroundpro.v1.selector" . | nindent 8 }}
{{- end }}

{{/* Names, and the cluster's API, which is at an address that no policy can name. */}}
{{- define "golfroundpro.v1.names-and-api" -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
  ports:
    - { port: 53, protocol: UDP }
    - { port: 53, protocol: TCP }
- to:
    - ipBlock:
        cidr: 0.0.0.0/0
  ports:
    - port: 443
    - port: 6443
{{- end }}
