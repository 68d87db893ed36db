export { default as AnalyticsPanel } from './components/analytics-panel.vue';
