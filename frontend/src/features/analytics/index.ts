export { default as AnalyticsPanel } from './components/analytics-panel.vue';
export { useAnalytics } from './queries/use-analytics.ts';
