import { Knex } from 'knex';
import { bytewise } from '../../read/ordering';

/**
 * The run of the job `j` that counted at an instant, as a scalar: the rule of
 * `proveEdges` over the proofs up to then. It takes one row from an index.
 *
 * A streaming run proves itself all the time and only its last proof is kept,
 * so between its first report and that one its proof is taken to be at the
 * instant asked for.
 */
export function countedRun(knex: Knex, at: number): Knex.Raw {
  return knex.raw(
    `case when j.streaming
       then (select cr.id from run cr
              where cr.job_id = j.id and cr.proof_at is not null
                and (cr.proof_at <= ? or (cr.origin = 'run' and cr.first_at <= ?))
              order by case when cr.proof_at <= ? then cr.proof_at else ? end desc, ? desc
              limit 1)
       else (select cr.id from run cr
              where cr.job_id = j.id and cr.proof_at <= ?
              order by cr.proof_at desc, ? desc
              limit 1)
     end`,
    [
      at,
      at,
      at,
      at,
      bytewise(knex, 'cr.run_id'),
      at,
      bytewise(knex, 'cr.run_id'),
    ],
  );
}
