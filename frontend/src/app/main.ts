import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { takeRefresh } from '../lib/api/client.ts';
import { keepShell } from '../lib/app-update.ts';
import { reloadOnLostChunk } from '../lib/lost-chunk.ts';
import { installQueries } from '../lib/query/queries.ts';
import App from './app.vue';
import { firstRefresh } from './first-script.ts';
import { takeLetters } from './letters.ts';
import { loadAhead } from './load-ahead.ts';
import { router } from './router.ts';
import '../lib/theme.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';

takeRefresh(firstRefresh);
const app = createApp(App).use(createPinia());
installQueries(app);
takeLetters(router);
app.use(router).mount('#app');
// A turn later: who is here is asked first, and the network of a course takes six at a time.
setTimeout(() => loadAhead(router));

reloadOnLostChunk();
keepShell();
void import('../features/scoring/index.ts').then(({ startScoring }) => startScoring());
