{{- define "golfroundpro.v1.autoscaler" -}}
{{- with .Values.autoscaling }}
{{- if .enabled }}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
{{ include "golfroundpro.v1.metadata" $ }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ $.Chart.Name }}
  minReplicas: {{ .min }}
  maxReplicas: {{ .max }}
  metrics:
    # Of the service alone: what its sidecar needs goes along with it.
    - type: ContainerResource
      containerResource:
        container: {{ $.Chart.Name }}
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .cpuPercent }}
  behavior:
    scaleDown:
      stabilizationWindowSeconds: {{ .calmSeconds }}
{{- end }}
{{- end }}
{{- end }}
