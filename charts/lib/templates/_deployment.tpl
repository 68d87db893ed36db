{{- define "golfroundpro.v1.deployment" -}}
apiVersion: apps/v1
kind: Deployment
{{ include "golfroundpro.v1.metadata" . }}
spec:
  {{- if not .Values.autoscaling.enabled }}
  replicas: {{ .Values.replicas }}
  {{- end }}
  # A new pod is ready before an old one goes.
  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  selector:
    matchLabels:
      {{- include "golfroundpro.v1.selector" . | nindent 6 }}
  template:
    {{- include "golfroundpro.v1.pod-template" . | nindent 4 }}
{{- end }}

{{- define "golfroundpro.v1.pod-template" -}}
metadata:
  labels:
    {{- include "golfroundpro.v1.labels" . | nindent 4 }}
    golfroundpro.dev/track: {{ .Values.track }}
  annotations:
    {{- include "golfroundpro.v1.sidecar" . | nindent 4 }}
    checksum/settings: {{ print (include "golfroundpro.v1.settings" .) .Values.global.stores.ca | sha256sum }}
spec:
  {{- include "golfroundpro.v1.pod" . | nindent 2 }}
{{- end }}

{{- define "golfroundpro.v1.pod" -}}
serviceAccountName: {{ .Chart.Name }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ .Values.stop.graceSeconds }}
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    # Those that a new version replaces are not counted: they go.
    matchLabelKeys: [pod-template-hash]
    labelSelector:
      matchLabels:
        {{- include "golfroundpro.v1.selector" . | nindent 8 }}
containers:
  - name: {{ .Chart.Name }}
    image: {{ include "golfroundpro.v1.image" . }}
    imagePullPolicy: {{ .Values.image.pullPolicy }}
    ports:
      - name: http
        containerPort: {{ .Values.port }}
    envFrom:
      - configMapRef:
          name: {{ .Chart.Name }}{{ if eq .Values.track "canary" }}-canary{{ end }}
    {{- include "golfroundpro.v1.tokens" . | nindent 4 }}
    {{- if include "golfroundpro.v1.is-trial" . }}
    args: [bundle/main.js, trial]
    {{- end }}
    {{- include "golfroundpro.v1.probes" . | nindent 4 }}
    resources:
      {{- toYaml .Values.resources | nindent 6 }}
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      capabilities:
        drop: [ALL]
    {{- if .Values.global.stores.ca }}
    volumeMounts:
      - { name: ca, mountPath: /var/run/ca, readOnly: true }
    {{- end }}
{{- if or .Values.tokens.vault .Values.global.stores.ca }}
volumes:
  {{- with .Values.tokens.vault }}
  - name: vault-token
    secret:
      secretName: {{ . }}
      defaultMode: 0440
  {{- end }}
  {{- if .Values.global.stores.ca }}
  - name: ca
    configMap:
      name: {{ .Chart.Name }}-ca
  {{- end }}
{{- end }}
{{- end }}

{{/* The tokens between it and its sidecar, which the injector gives to that one alone, and those with which it asks others, and others it. */}}
{{- define "golfroundpro.v1.tokens" -}}
{{- $own := dict "APP_API_TOKEN" .Values.tokens.app "DAPR_API_TOKEN" .Values.tokens.sidecar }}
env:
  {{- range $setting, $secret := merge $own .Values.tokens.callers }}
  - name: {{ $setting }}
    valueFrom:
      secretKeyRef:
        name: {{ $secret }}
        key: token
  {{- end }}
{{- end }}

{{/* Not empty for a canary that tries a fold out (docs/adr/0052). It listens nowhere: it is never ready, so nobody sends it anything. */}}
{{- define "golfroundpro.v1.is-trial" -}}
{{- if and .Values.sharesViews (eq .Values.track "canary") }}yes{{ end }}
{{- end }}

{{- define "golfroundpro.v1.probes" -}}
{{- with .Values.probes }}
{{- if not (include "golfroundpro.v1.is-trial" $) }}
startupProbe:
  httpGet:
    path: /health
    port: http
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
  failureThreshold: {{ .startFailures }}
livenessProbe:
  httpGet:
    path: /health
    port: http
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
{{- end }}
readinessProbe:
  httpGet:
    path: /ready
    port: http
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
{{- end }}
{{- end }}
