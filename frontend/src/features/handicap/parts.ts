export { default as HandicapPanel } from './components/handicap-panel.vue';
