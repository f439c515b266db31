import { PipelineSchedule } from '@headwater/backstage-plugin-dataops-common';
import { isRecord, textIn } from './facetValues';
import { ReadContext } from './ReadContext';
import { SummaryRow } from './nodeSummary';

/** The schedules that Pipeline entities declare, by `entity.id`. */
export async function pipelineSchedules(
  { knex }: ReadContext,
  rows: SummaryRow[],
): Promise<Map<number, PipelineSchedule>> {
  const entities: Array<{ id: number; spec: string }> = await knex('entity')
    .whereIn(
      'id',
      rows.flatMap(row => row.entity_id ?? []),
    )
    .where('kind', 'pipeline')
    .select('id', 'spec');
  return new Map(
    entities.flatMap(({ id, spec }) => {
      const schedule = toSchedule(JSON.parse(spec));
      return schedule ? [[id, schedule] as const] : [];
    }),
  );
}

function toSchedule(spec: unknown): PipelineSchedule | undefined {
  const schedule = isRecord(spec) ? spec.schedule : undefined;
  if (!isRecord(schedule)) {
    return undefined;
  }
  const cron = textIn(schedule, 'cron');
  const timezone = textIn(schedule, 'timezone');
  const calendar = textIn(schedule, 'calendar');
  return cron && timezone
    ? { cron, timezone, ...(calendar ? { calendar } : {}) }
    : undefined;
}
