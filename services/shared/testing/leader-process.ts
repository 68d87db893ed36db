import { openDataSource, poolOf } from '../db/data-source.ts';
import { startLeader } from '../db/leader.ts';

/** An instance that leads, and holds a row besides; says what it does a line at a time. */
const [host, port] = process.argv.slice(2);
const pool = poolOf(
  await openDataSource({
    connection: {
      host: host!,
      port: Number(port),
      database: 'postgres',
      user: 'postgres',
      password: '',
    },
    entities: [],
    migrations: [],
  }),
);
const holder = await pool.connect();
await holder.query('BEGIN');
await holder.query('SELECT FROM held FOR UPDATE');
startLeader({
  pool,
  name: 'cut',
  work: async (client) => {
    await client.query('SELECT 1');
    process.stdout.write('leads\n');
    return false;
  },
  onFault: () => process.stdout.write('fault\n'),
  pollMs: 200,
  faultPauseMs: 500,
});
