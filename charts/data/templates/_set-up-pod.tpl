{{/* These two ask the cluster's API, and have a token for it: all others have none. */}}
{{- define "data.set-up-pod" -}}
{{- $values := .of.root.Values }}
{{- $volumes := concat (.volumes | default list) (include "data.ca-volume" .of.root | fromYamlArray) }}
serviceAccountName: {{ .of.name }}
automountServiceAccountToken: true
enableServiceLinks: false
restartPolicy: OnFailure
securityContext:
  {{- include "data.pod-security" .of | nindent 2 }}
{{- with $values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
containers:
  - name: {{ .of.name }}
    image: {{ include "data.set-up-image" .of.root }}
    imagePullPolicy: {{ $values.imagePullPolicy }}
    args: [bundle/main.js, {{ .mode }}]
    env:
      - name: NODE_EXTRA_CA_CERTS
        value: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
      {{- include "data.ca-env" .of.root | nindent 6 }}
      {{- range $name, $value := .settings }}
      - name: {{ $name }}
        value: {{ $value | toString | quote }}
      {{- end }}
    resources:
      {{- toYaml $values.setUp.resources | nindent 6 }}
    {{- include "data.container-security" . | nindent 4 }}
    {{- with $volumes }}
    volumeMounts:
      {{- range . }}
      - { name: {{ .name }}, mountPath: /{{ .name }} }
      {{- end }}
volumes:
  {{- toYaml . | nindent 2 }}
    {{- end }}
{{- end }}
