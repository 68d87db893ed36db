export { useAnalytics } from './queries/use-analytics.ts';
