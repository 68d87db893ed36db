{{- define "data.vault.settings" -}}
{{- $address := printf "http://vault-0.vault-headless.%s.svc.cluster.local" (include "data.namespace" .) }}
vault.json: |
  {
    "storage": { "raft": { "path": "{{ .dataPath }}", "node_id": "vault-0", "performance_multiplier": 1 } },
    "listener": { "tcp": { "address": "0.0.0.0:8200", "cluster_address": "0.0.0.0:8201", "tls_disable": true } },
    "api_addr": "{{ $address }}:8200",
    "cluster_addr": "{{ $address }}:8201",
    "disable_mlock": true,
    "ui": false,
    "log_level": "warn"
  }
{{- end }}

{{- define "data.vault.pod" -}}
containers:
  - name: vault
    command: [vault, server, -config=/etc/vault/vault.json]
    env:
      - { name: HOME, value: /tmp }
    ports:
      - { name: vault, containerPort: 8200 }
    # One that is sealed lives, and is not ready.
    {{- $alive := "httpGet:\n  path: /v1/sys/health?sealedcode=200&uninitcode=200\n  port: vault" }}
    {{- $ready := "httpGet:\n  path: /v1/sys/health\n  port: vault" }}
    {{- include "data.probes" (merge (dict "question" $alive "ready" $ready) .) | nindent 4 }}
    {{- include "data.container" . | nindent 4 }}
  - name: unseal
    image: {{ include "data.set-up-image" .root }}
    imagePullPolicy: {{ .root.Values.imagePullPolicy }}
    args: [bundle/main.js, unseal]
    env:
      - { name: VAULT_ADDRESS, value: 'http://127.0.0.1:8200' }
      - { name: UNSEAL_KEY_FILE, value: /run/unseal/unseal-key }
      # The image's own is that of a service.
      - { name: PORT, value: '8202' }
    ports:
      - { name: unseal, containerPort: 8202 }
    {{- $alive := "httpGet:\n  path: /alive\n  port: unseal" }}
    {{- include "data.probes" (merge (dict "question" $alive) .) | nindent 4 }}
    resources:
      requests: { cpu: 20m, memory: 64Mi }
      limits: { cpu: 200m, memory: 128Mi }
    {{- include "data.container-security" . | nindent 4 }}
    volumeMounts:
      - { name: unseal-key, mountPath: /run/unseal, readOnly: true }
volumes:
  - name: unseal-key
    # Made by the set-up, which opens a fresh Vault itself.
    secret:
      secretName: vault-keys
      optional: true
      defaultMode: 0440
      items:
        - { key: unseal-key, path: unseal-key }
{{- end }}
