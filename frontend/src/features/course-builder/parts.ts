export { default as CardTable } from './components/card-table.vue';
export { default as RatingsGrid } from './components/ratings-grid.vue';
export { default as ToDoList } from './components/to-do-list.vue';
