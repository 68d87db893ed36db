{{- define "data.stateful-set" -}}
apiVersion: apps/v1
kind: StatefulSet
{{ include "data.metadata" . }}
spec:
  serviceName: {{ .name }}-headless
  replicas: {{ .replicas }}
  # Brokers need each other before one is ready.
  podManagementPolicy: Parallel
  selector:
    matchLabels:
      {{- include "data.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "data.labels" . | nindent 8 }}
      annotations:
        checksum/settings: {{ include (printf "data.%s.settings" .kind) . | sha256sum }}
    spec:
      serviceAccountName: {{ .name }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: {{ .graceSeconds }}
      securityContext:
        {{- include "data.pod-security" . | nindent 8 }}
      {{- with .root.Values.imagePullSecrets }}
      imagePullSecrets:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .root.Values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "data.selector" . | nindent 14 }}
      {{- include (printf "data.%s.pod" .kind) . | nindent 6 }}
        - name: tmp
          emptyDir: {}
        - name: settings
          configMap:
            name: {{ .name }}
        {{- if not .of.storage }}
        - name: data
          emptyDir: {}
        {{- end }}
  {{- with .of.storage }}
  volumeClaimTemplates:
    - metadata:
        name: data
      spec:
        accessModes: [ReadWriteOnce]
        {{- with .className }}
        storageClassName: {{ . }}
        {{- end }}
        resources:
          requests:
            storage: {{ .size }}
  {{- end }}
{{- end }}

{{/* What the container of every store has beside its command. */}}
{{- define "data.container" -}}
image: {{ .of.image }}
imagePullPolicy: {{ .root.Values.imagePullPolicy }}
resources:
  {{- toYaml .of.resources | nindent 2 }}
{{ include "data.container-security" . }}
volumeMounts:
  - { name: data, mountPath: {{ .dataPath }} }
  - { name: settings, mountPath: /etc/{{ .kind }}, readOnly: true }
  - { name: tmp, mountPath: /tmp }
{{- end }}
