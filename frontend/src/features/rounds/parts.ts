export { default as InvitationList } from './components/invitation-list.vue';
export { default as RoundRow } from './components/round-row.vue';
