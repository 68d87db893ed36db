export { default as InvitationList } from './components/invitation-list.vue';
export { default as RoundList } from './components/round-list.vue';
export { default as StartRoundForm } from './components/start-round-form.vue';
