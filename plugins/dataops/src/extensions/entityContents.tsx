import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { DataOpsRoot } from '../data/DataOpsRoot';

// Without `group`: 1.55 turns a group of two into a drop-down, one click too many.

const schemaContent = EntityContentBlueprint.make({
  name: 'schema',
  params: {
    path: '/schema',
    title: 'Schema',
    filter: { kind: 'dataset' },
    loader: async () => {
      const { EntitySchemaTab } = await import('../entity/EntitySchemaTab');
      return (
        <DataOpsRoot>
          <EntitySchemaTab />
        </DataOpsRoot>
      );
    },
  },
});

const runsContent = EntityContentBlueprint.make({
  name: 'runs',
  params: {
    path: '/runs',
    title: 'Runs',
    filter: { kind: 'pipeline' },
    loader: async () => {
      const { EntityRunsTab } = await import('../entity/EntityRunsTab');
      return (
        <DataOpsRoot>
          <EntityRunsTab />
        </DataOpsRoot>
      );
    },
  },
});

const lineageContent = EntityContentBlueprint.make({
  name: 'lineage',
  params: {
    path: '/lineage',
    title: 'Lineage',
    filter: { kind: { $in: ['dataset', 'pipeline'] } },
    loader: async () => {
      const { EntityLineageTab } = await import('../entity/EntityLineageTab');
      return (
        <DataOpsRoot>
          <EntityLineageTab />
        </DataOpsRoot>
      );
    },
  },
});

const updatesContent = EntityContentBlueprint.make({
  name: 'updates',
  params: {
    path: '/updates',
    title: 'Updates',
    filter: { kind: 'dataset' },
    loader: async () => {
      const { EntityUpdatesTab } = await import('../entity/EntityUpdatesTab');
      return (
        <DataOpsRoot>
          <EntityUpdatesTab />
        </DataOpsRoot>
      );
    },
  },
});

/** The tabs of Dataset and Pipeline entities, in the order in which they are shown. */
export const entityContents = [
  schemaContent,
  runsContent,
  lineageContent,
  updatesContent,
];
