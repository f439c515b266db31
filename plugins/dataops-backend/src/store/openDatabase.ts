import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './dialect';
import { fillLikeness } from './fillLikeness';
import { rememberStatements } from './rememberStatements';

/** The plugin's database, migrated to the newest schema. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!isPostgres(knex)) {
    // Readers do not wait for the writer, and a commit is one write to the log.
    // `full` makes the commit survive a power cut, as acknowledged must.
    await knex.raw('pragma journal_mode = wal');
    await knex.raw('pragma synchronous = full');
    await knex.raw('pragma busy_timeout = 5000');
    // KiB. The default of 2 MB does not hold the indexes of a small estate, and
    // every write would read them again.
    await knex.raw('pragma cache_size = -65536');
    // Pages of 4 KiB. Pages that are written again and again go to the file
    // once in a while, not every few commits.
    await knex.raw('pragma wal_autocheckpoint = 10000');
  }
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@headwater/backstage-plugin-dataops-backend',
        'migrations',
      ),
    });
  }
  await fillLikeness(knex);
  if (!isPostgres(knex)) {
    const connection = await knex.client.acquireConnection();
    rememberStatements(connection);
    await knex.client.releaseConnection(connection);
  }
  return knex;
}
