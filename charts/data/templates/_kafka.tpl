{{/* One file a broker, named after its pod: it differs in the id and in the name. */}}
{{- define "data.kafka.settings" -}}
{{- $domain := printf "kafka-headless.%s.svc.cluster.local" (include "data.namespace" .) }}
{{- $brokers := int .of.brokers }}
{{- $copies := min $brokers 3 }}
{{- $voters := list }}
{{- range $at := until $brokers }}
{{- $voters = append $voters (printf "%d@kafka-%d.%s:9093" (add $at 1) $at $domain) }}
{{- end }}
{{- range $at := until $brokers }}
kafka-{{ $at }}.properties: |
  process.roles=broker,controller
  node.id={{ add $at 1 }}
  controller.quorum.voters={{ join "," $voters }}
  listeners=PLAINTEXT://:9092,CONTROLLER://:9093
  advertised.listeners=PLAINTEXT://kafka-{{ $at }}.{{ $domain }}:9092
  controller.listener.names=CONTROLLER
  log.dirs={{ $.dataPath }}/logs
  auto.create.topics.enable=false
  default.replication.factor={{ $copies }}
  min.insync.replicas={{ max 1 (sub $copies 1) }}
  offsets.topic.replication.factor={{ $copies }}
  offsets.topic.num.partitions=4
  transaction.state.log.replication.factor={{ $copies }}
  transaction.state.log.min.isr={{ max 1 (sub $copies 1) }}
  share.coordinator.state.topic.replication.factor={{ $copies }}
  share.coordinator.state.topic.min.isr={{ max 1 (sub $copies 1) }}
  group.initial.rebalance.delay.ms=0
  broker.session.timeout.ms=6000
  broker.heartbeat.interval.ms=1000
{{- end }}
log4j2.yaml: |
  Configuration:
    Appenders:
      Console: { name: out, PatternLayout: { pattern: '%d{ISO8601} %p %m (%c)%n' } }
    Loggers:
      Root: { level: warn, AppenderRef: [{ ref: out }] }
{{- end }}

{{- define "data.kafka.pod" -}}
initContainers:
  - name: format
    command: [/opt/kafka/bin/kafka-storage.sh, format, --ignore-formatted, --cluster-id={{ .of.clusterId }}, --config, /etc/kafka/$(POD_NAME).properties]
    {{- include "data.kafka.env" . | nindent 4 }}
    {{- include "data.container" . | nindent 4 }}
containers:
  - name: kafka
    command: [/opt/kafka/bin/kafka-server-start.sh, /etc/kafka/$(POD_NAME).properties]
    {{- include "data.kafka.env" . | nindent 4 }}
    ports:
      - { name: kafka, containerPort: 9092 }
      - { name: controller, containerPort: 9093 }
    {{- $ask := "tcpSocket:\n  port: kafka" }}
    {{- include "data.probes" (merge (dict "question" $ask) .) | nindent 4 }}
    {{- include "data.container" . | nindent 4 }}
volumes:
{{- end }}

{{/* What the scripts of the public image write goes to where one may write, and no log of garbage. */}}
{{- define "data.kafka.env" -}}
env:
  - name: POD_NAME
    valueFrom:
      fieldRef:
        fieldPath: metadata.name
  - { name: KAFKA_HEAP_OPTS, value: {{ .of.heap }} }
  - { name: KAFKA_JVM_PERFORMANCE_OPTS, value: -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError }
  - { name: KAFKA_LOG4J_OPTS, value: -Dlog4j2.configurationFile=/etc/kafka/log4j2.yaml }
  - { name: EXTRA_ARGS, value: -name kafkaServer }
  - { name: LOG_DIR, value: /tmp/logs }
{{- end }}
