import { Verdict } from '@headwater/backstage-plugin-dataops-common';

/** How a thing was at an instant in the past: nobody keeps it, and today's state is not that. */
export const PAST_VERDICT: Verdict = {
  status: 'unknown',
  reason: 'States of the past are not kept',
};
