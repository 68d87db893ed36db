{{- define "golfroundpro.v1.cluster-service" -}}
apiVersion: v1
kind: Service
{{ include "golfroundpro.v1.metadata" . }}
  {{- with .Values.ingress.serviceAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  selector:
    {{- include "golfroundpro.v1.selector" . | nindent 4 }}
  ports:
    - name: http
      port: {{ .Values.port }}
      targetPort: http
{{- end }}
