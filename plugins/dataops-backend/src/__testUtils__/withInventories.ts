import { AcceptedEvent } from '../ingest/LineageStore';

/**
 * Events of `generateScenario`, some of which also list all jobs of a kind: now
 * and then one that they miss is gone. The same event always says the same.
 */
export function withInventories(
  events: readonly AcceptedEvent[],
): AcceptedEvent[] {
  return events.map(event => {
    const code = event.key.charCodeAt(event.key.length - 1);
    return code % 8 === 0
      ? {
          ...event,
          facts: {
            ...event.facts,
            inventories: [
              { namespace: 'orchestrator-0', prefixes: ['dag_0.', 'dag_1.t'] },
              { namespace: `orchestrator-${code % 3}`, prefixes: ['dag_2.'] },
            ],
          },
        }
      : event;
  });
}
