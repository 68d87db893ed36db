{{- define "data.postgres.settings" -}}
pg_hba.conf: |
  host all all all scram-sha-256
postgresql.conf: |
  listen_addresses = '*'
  unix_socket_directories = ''
  hba_file = '/etc/postgres/pg_hba.conf'
  ident_file = '{{ .dataPath }}/pgdata/pg_ident.conf'
  {{- range $name, $value := .of.settings }}
  {{ $name }} = '{{ $value }}'
  {{- end }}
{{- end }}

{{- define "data.postgres.pod" -}}
{{- $data := printf "%s/pgdata" .dataPath }}
initContainers:
  - name: initialise
    # The mark comes last: what was interrupted is never taken for whole. It holds nothing yet; delete its claim.
    command:
      - sh
      - -c
      - >-
        [ -e {{ .dataPath }}/initialised ] ||
        { initdb --pgdata {{ $data }} --username postgres --pwfile /run/superuser/password --auth scram-sha-256
        --encoding UTF8 --locale C.UTF-8 && : > {{ .dataPath }}/initialised; }
    {{- include "data.container" . | nindent 4 }}
      - { name: superuser, mountPath: /run/superuser, readOnly: true }
containers:
  - name: postgres
    command: [postgres, -D, {{ $data }}, -c, config_file=/etc/postgres/postgresql.conf]
    ports:
      - { name: postgres, containerPort: 5432 }
    {{- $ask := "exec:\n  command: [pg_isready, -h, 127.0.0.1, -U, postgres]" }}
    {{- include "data.probes" (merge (dict "question" $ask) .) | nindent 4 }}
    # At once, as SIGINT is: with SIGTERM it waits for its clients.
    lifecycle:
      preStop:
        exec:
          command: [pg_ctl, stop, -D, {{ $data }}, -m, fast, -W]
    {{- include "data.container" . | nindent 4 }}
      - { name: shm, mountPath: /dev/shm }
volumes:
  - name: superuser
    secret:
      secretName: postgres-superuser
      defaultMode: 0440
  - name: shm
    emptyDir: { medium: Memory, sizeLimit: 128Mi }
{{- end }}
