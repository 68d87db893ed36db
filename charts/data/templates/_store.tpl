{{- define "data.config-map" -}}
apiVersion: v1
kind: ConfigMap
{{ include "data.metadata" . }}
data:
  {{- include (printf "data.%s.settings" .kind) . | trim | nindent 2 }}
{{- end }}

{{- define "data.service-account" -}}
apiVersion: v1
kind: ServiceAccount
{{ include "data.metadata" . }}
automountServiceAccountToken: false
{{- end }}

{{/*
For clients, and the names of the pods. Neither waits until a pod is ready: brokers look for each other before, and a Vault
that is sealed must be reached by who opens it.
*/}}
{{- define "data.services" -}}
{{- range $suffix := list "" "-headless" }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $.name }}{{ $suffix }}
  namespace: {{ include "data.namespace" . }}
  labels:
    {{- include "data.labels" $ | nindent 4 }}
spec:
  {{- if $suffix }}
  clusterIP: None
  {{- end }}
  publishNotReadyAddresses: {{ or (ne $suffix "") (eq $.name "vault") }}
  selector:
    {{- include "data.selector" $ | nindent 4 }}
  ports:
    {{- range concat $.ports (ternary ($.between | default list) list (ne $suffix "")) }}
    - { name: tcp-{{ . }}, port: {{ . }} }
    {{- end }}
{{- end }}
{{- end }}

{{- define "data.disruption-budget" -}}
{{- if .root.Values.disruptionBudget.enabled }}
apiVersion: policy/v1
kind: PodDisruptionBudget
{{ include "data.metadata" . }}
spec:
  maxUnavailable: 1
  # One that is not well must not keep a node from being drained.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "data.selector" . | nindent 6 }}
{{- end }}
{{- end }}

{{/* Whoever declares that it uses the store, and the set-up. A store of several pods asks for names and for its own kind. */}}
{{- define "data.network-policy" -}}
{{- if .root.Values.networkPolicy.enabled }}
{{- $declared := .root.Files.Get "declared.yaml" | fromYaml }}
{{- $more := get .root.Values.networkPolicy.from .name | default list }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
{{ include "data.metadata" . }}
spec:
  podSelector:
    matchLabels:
      {{- include "data.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    - from:
        {{- range concat (get $declared.clients .name | default list) $more }}
        {{- include "golfroundpro.v1.peer" . | nindent 8 }}
        {{- end }}
      ports:
        {{- range .ports }}
        - port: {{ . }}
        {{- end }}
  {{- if and .between (gt (int .replicas) 1) }}
    - from:
        {{- include "data.own-kind" . | nindent 8 }}
      ports:
        {{- range concat .ports .between }}
        - port: {{ . }}
        {{- end }}
  egress:
    {{- include "data.names" . | nindent 4 }}
    - to:
        {{- include "data.own-kind" . | nindent 8 }}
      ports:
        {{- range concat .ports .between }}
        - port: {{ . }}
        {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "data.own-kind" -}}
- podSelector:
    matchLabels:
      {{- include "data.selector" . | nindent 6 }}
{{- end }}

{{- define "data.names" -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
  ports:
    - { port: 53, protocol: UDP }
    - { port: 53, protocol: TCP }
{{- end }}
