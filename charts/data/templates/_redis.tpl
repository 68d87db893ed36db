{{- define "data.redis.settings" -}}
redis.conf: |
  port 6379
  bind 0.0.0.0
  dir {{ .dataPath }}
  save ""
  # Who may come is said by the policy of the network.
  protected-mode no
  {{- range $name, $value := .of.settings }}
  {{ $name }} {{ $value }}
  {{- end }}
{{- end }}

{{- define "data.redis.pod" -}}
containers:
  - name: {{ .name }}
    command: [redis-server, /etc/redis/redis.conf]
    ports:
      - { name: redis, containerPort: 6379 }
    # One that still loads what it keeps lives, and is not ready.
    {{- $ask := "exec:\n  command: [redis-cli, -h, 127.0.0.1, ping]" }}
    {{- $ready := "exec:\n  command: [sh, -c, '[ \"$(redis-cli -h 127.0.0.1 ping)\" = PONG ]']" }}
    {{- include "data.probes" (merge (dict "question" $ask "ready" $ready) .) | nindent 4 }}
    {{- include "data.container" . | nindent 4 }}
volumes:
{{- end }}
