{{/*
Nothing comes in or goes out but along the arrows that the service declares, and what every pod needs: names, Dapr's control
plane, metrics. What the kubelet probes comes from the node, which policies let in.
*/}}
{{- define "golfroundpro.v1.network-policy" -}}
{{- if .Values.networkPolicy.enabled }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{ include "golfroundpro.v1.metadata" . }}
spec:
  podSelector:
    matchLabels:
      {{- include "golfroundpro.v1.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    {{- range .Values.networkPolicy.from }}
    - from:
        {{- include "golfroundpro.v1.peer" . | nindent 8 }}
      ports:
        {{- range .ports | default (list "http") }}
        - port: {{ . }}
        {{- end }}
    {{- end }}
    {{- with .Values.networkPolicy.metricsFrom }}
    - from:
        {{- include "golfroundpro.v1.peer" . | nindent 8 }}
      ports:
        - port: http
        - port: 9090
    {{- end }}
  egress:
    # Names.
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
      ports:
        - { port: 53, protocol: UDP }
        - { port: 53, protocol: TCP }
    # Dapr's operator (components) and sentry (certificates), where their pods listen: that is what a policy sees.
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: {{ .Values.networkPolicy.daprNamespace }}
      ports:
        - port: 6500
        - port: 50001
    {{- range .Values.networkPolicy.to }}
    - to:
        {{- include "golfroundpro.v1.peer" . | nindent 8 }}
      ports:
        {{- range .ports }}
        - port: {{ . }}
        {{- end }}
    {{- end }}
{{- end }}
{{- end }}

{{/* Pods of a name in a namespace, all pods of it without a name, or what is outside of the cluster. */}}
{{- define "golfroundpro.v1.peer" -}}
{{- if .isOutside }}
- ipBlock:
    cidr: 0.0.0.0/0
    except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16]
{{- else }}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ .namespace }}
  {{- with .name }}
  podSelector:
    matchLabels:
      app.kubernetes.io/name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}
