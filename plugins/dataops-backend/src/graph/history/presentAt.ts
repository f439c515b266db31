import { Knex } from 'knex';

/** When the name `g` was last dropped or deleted up to an instant; null when it was not. */
const LEFT = `case
    when g.lifecycle = 'DROP' and g.lifecycle_at <= :at
         and (g.deleted_at is null or g.deleted_at > :at or g.lifecycle_at > g.deleted_at)
      then g.lifecycle_at
    when g.deleted_at <= :at then g.deleted_at
  end`;

/** That something happened after the name left, and not after the instant. */
function since(column: string): string {
  return `(${column} > (${LEFT}) and ${column} <= :at)`;
}

/**
 * That the dataset `d` was there at an instant: not dropped or deleted by then,
 * or under one of its names seen again by then. Of a name that was dropped
 * several times only the last time is known.
 */
export function datasetPresentAt(knex: Knex, at: number): Knex.Raw {
  return knex.raw(
    `not exists (
       select 1 from node g
        where g.canonical_id = d.id and (${LEFT}) is not null
          and not exists (
            select 1 from node s
             where s.canonical_id = d.id
               and (${since('s.first_at')} or ${since('s.last_at')} or exists (
                 select 1 from run_io so
                  where so.node_id = s.id
                    and (${since('so.first_at')} or ${since(
      'so.last_at',
    )})))))`,
    { at },
  );
}

/** The same of the job `j`, and that no inventory missed it by then. */
export function jobPresentAt(knex: Knex, at: number): Knex.Raw {
  return knex.raw(
    `(j.unlisted_at is null or j.unlisted_at > :at) and not exists (
       select 1 from node g
        where g.id = j.id and (${LEFT}) is not null
          and not (${since('g.first_at')} or ${since('g.last_at')} or exists (
            select 1 from run sr
             where sr.job_id = g.id
               and (${since('sr.first_at')} or ${since('sr.last_at')}))))`,
    { at },
  );
}
