import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { DataOpsRoot } from '../data/DataOpsRoot';

const bothKinds = { kind: { $in: ['dataset', 'pipeline'] } };

const verdictCard = EntityCardBlueprint.make({
  name: 'verdict',
  params: {
    type: 'content',
    filter: bothKinds,
    loader: async () => {
      const { EntityVerdictCard } = await import('../entity/EntityVerdictCard');
      return (
        <DataOpsRoot card>
          <EntityVerdictCard />
        </DataOpsRoot>
      );
    },
  },
});

const updatesCard = EntityCardBlueprint.make({
  name: 'updates',
  params: {
    type: 'content',
    filter: { kind: 'dataset' },
    loader: async () => {
      const { EntityUpdatesCard } = await import('../entity/EntityUpdatesCard');
      return (
        <DataOpsRoot card>
          <EntityUpdatesCard />
        </DataOpsRoot>
      );
    },
  },
});

const runsCard = EntityCardBlueprint.make({
  name: 'runs',
  params: {
    type: 'content',
    filter: { kind: 'pipeline' },
    loader: async () => {
      const { EntityRunsCard } = await import('../entity/EntityRunsCard');
      return (
        <DataOpsRoot card>
          <EntityRunsCard />
        </DataOpsRoot>
      );
    },
  },
});

const contactsCard = EntityCardBlueprint.make({
  name: 'contacts',
  params: {
    type: 'info',
    filter: bothKinds,
    loader: async () => {
      const { EntityContactsCard } = await import(
        '../entity/EntityContactsCard'
      );
      return (
        <DataOpsRoot card>
          <EntityContactsCard />
        </DataOpsRoot>
      );
    },
  },
});

const neighboursCard = EntityCardBlueprint.make({
  name: 'neighbours',
  params: {
    type: 'info',
    filter: bothKinds,
    loader: async () => {
      const { EntityNeighboursCard } = await import(
        '../entity/EntityNeighboursCard'
      );
      return (
        <DataOpsRoot card>
          <EntityNeighboursCard />
        </DataOpsRoot>
      );
    },
  },
});

/** The cards on an entity's overview, the verdict first. */
export const entityCards = [
  verdictCard,
  updatesCard,
  runsCard,
  contactsCard,
  neighboursCard,
];
