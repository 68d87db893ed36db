{{/* What Dapr's injector is told; https://docs.dapr.io/reference/arguments-annotations-overview */}}
{{- define "golfroundpro.v1.sidecar" -}}
dapr.io/enabled: "true"
dapr.io/app-id: {{ .Chart.Name }}
dapr.io/app-port: {{ .Values.port | quote }}
dapr.io/config: {{ .Chart.Name }}
dapr.io/app-token-secret: {{ .Values.tokens.app | quote }}
dapr.io/api-token-secret: {{ .Values.tokens.sidecar | quote }}
dapr.io/enable-app-health-check: "true"
dapr.io/app-health-check-path: /health
dapr.io/app-health-probe-interval: "1"
dapr.io/app-health-probe-timeout: "900"
dapr.io/app-health-threshold: "5"
dapr.io/disable-builtin-k8s-secret-store: "true"
dapr.io/log-as-json: "true"
dapr.io/sidecar-seccomp-profile-type: RuntimeDefault
{{- $mounts := list }}
{{- if .Values.tokens.vault }}{{ $mounts = append $mounts "vault-token:/var/run/vault-token" }}{{ end }}
{{- if .Values.global.stores.ca }}{{ $mounts = append $mounts "ca:/var/run/ca" }}{{ end }}
{{- with $mounts }}
dapr.io/volume-mounts: {{ join "," . }}
{{- end }}
{{- with .Values.sidecar }}
dapr.io/log-level: {{ .logLevel | quote }}
dapr.io/max-body-size: {{ .maxBodySize | quote }}
dapr.io/read-buffer-size: {{ .maxHeaderSize | quote }}
dapr.io/sidecar-cpu-request: {{ .resources.requests.cpu | quote }}
dapr.io/sidecar-memory-request: {{ .resources.requests.memory | quote }}
dapr.io/sidecar-cpu-limit: {{ .resources.limits.cpu | quote }}
dapr.io/sidecar-memory-limit: {{ .resources.limits.memory | quote }}
# Both: with the one alone a Go program believes the CAs of its image beside.
{{- $believes := ternary "" "SSL_CERT_FILE=/var/run/ca/ca.crt,SSL_CERT_DIR=/var/run/ca" (empty $.Values.global.stores.ca) }}
dapr.io/env: {{ list .env $believes | compact | join "," | quote }}
{{- end }}
# It stays until the service has ended, which tells events and reads secrets through it to the last.
dapr.io/block-shutdown-duration: {{ .Values.stop.graceSeconds }}s
dapr.io/graceful-shutdown-seconds: "5"
{{- end }}
