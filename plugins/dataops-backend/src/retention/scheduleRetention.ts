import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { LineageJanitor } from './LineageJanitor';
import { Retention } from './Retention';

/** Has old history deleted every hour, by one replica at a time. */
export async function scheduleRetention(options: {
  scheduler: SchedulerService;
  knex: Knex;
  logger: LoggerService;
  retention: Retention;
  now: () => number;
}): Promise<void> {
  const { scheduler, now } = options;
  const janitor = new LineageJanitor(options);
  await scheduler.scheduleTask({
    id: 'dataops-retention',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    // Not while a backend that has just started catches up with events.
    initialDelay: { minutes: 5 },
    scope: 'global',
    fn: async signal => {
      await janitor.run(now(), signal);
    },
  });
}
