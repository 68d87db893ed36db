{{/* Whom stores are verified against where they are asked over TLS: a file, and a Node.js that believes nobody else but the cluster's API. */}}
{{- define "data.ca-volume" -}}
{{- if .Values.global.stores.ca }}
- name: ca
  configMap:
    name: ca
{{- end }}
{{- end }}

{{- define "data.ca-env" -}}
{{- if .Values.global.stores.ca }}
- { name: SSL_CERT_FILE, value: /ca/ca.crt }
- { name: SSL_CERT_DIR, value: /ca }
- { name: NODE_OPTIONS, value: --use-openssl-ca }
{{- end }}
{{- end }}
