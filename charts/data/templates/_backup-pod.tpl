{{/* It dumps, then packs. It asks nothing of the cluster: what it must know of Secrets is mounted. */}}
{{- define "data.backup-pod" -}}
{{- $values := .root.Values }}
{{- $stores := $values.global.stores }}
serviceAccountName: backup
automountServiceAccountToken: false
enableServiceLinks: false
restartPolicy: Never
securityContext:
  {{- include "data.pod-security" . | nindent 2 }}
{{- with $values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
initContainers:
  - name: dump
    image: {{ $values.postgres.image }}
    imagePullPolicy: {{ $values.imagePullPolicy }}
    command: [psql, --no-psqlrc, --quiet, --set, ON_ERROR_STOP=1, --file, /etc/backup/back-up.sql]
    env:
      - { name: PGHOST, value: {{ $stores.postgres.host }} }
      - { name: PGPORT, value: {{ $stores.postgres.port | quote }} }
      - { name: PGDATABASE, value: {{ $stores.postgres.database }} }
      - { name: PGUSER, value: postgres }
      {{- if $stores.postgres.tls }}
      - { name: PGSSLMODE, value: verify-full }
      - { name: PGSSLROOTCERT, value: /ca/ca.crt }
      {{- end }}
      - name: PGPASSWORD
        valueFrom:
          secretKeyRef: { name: postgres-superuser, key: password }
    resources:
      {{- toYaml $values.backup.resources | nindent 6 }}
    {{- include "data.container-security" . | nindent 4 }}
    volumeMounts:
      - { name: dump, mountPath: /dump }
      - { name: settings, mountPath: /etc/backup, readOnly: true }
      {{- if $stores.ca }}
      - { name: ca, mountPath: /ca, readOnly: true }
      {{- end }}
containers:
  - name: backup
    image: {{ include "data.set-up-image" .root }}
    imagePullPolicy: {{ $values.imagePullPolicy }}
    args: [bundle/main.js, backup]
    env:
      - { name: VAULT_ADDRESS, value: {{ $stores.vault.address }} }
      - { name: ROOT_TOKEN_FILE, value: /run/vault/root-token }
      - { name: DUMP_FOLDER, value: /dump }
      - { name: BACKUP_FOLDER, value: /backups }
      - { name: BACKUP_KEEP, value: {{ $values.backup.keep | quote }} }
      - { name: BACKUP_VERSION, value: {{ .root.Chart.AppVersion | quote }} }
      {{- include "data.ca-env" .root | nindent 6 }}
    resources:
      {{- toYaml $values.backup.resources | nindent 6 }}
    {{- include "data.container-security" . | nindent 4 }}
    volumeMounts:
      - { name: dump, mountPath: /dump }
      - { name: backups, mountPath: /backups }
      - { name: vault, mountPath: /run/vault, readOnly: true }
      {{- if $stores.ca }}
      - { name: ca, mountPath: /ca, readOnly: true }
      {{- end }}
volumes:
  {{- include "data.ca-volume" .root | nindent 2 }}
  - name: dump
    emptyDir: {}
  - name: settings
    configMap:
      name: backup
  - name: backups
    persistentVolumeClaim:
      claimName: backups
  - name: vault
    secret:
      secretName: vault-keys
      defaultMode: 0440
      items:
        - { key: root-token, path: root-token }
{{- end }}
