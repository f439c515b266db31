import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read what events report of things that have no entity in the catalog. What
 * has an entity follows `catalog.entity.read` of that entity instead.
 *
 * @public
 */
export const dataopsObservedReadPermission = createPermission({
  name: 'dataops.observed.read',
  attributes: { action: 'read' },
});

/**
 * All permissions of this plugin.
 *
 * @public
 */
export const dataopsPermissions = [dataopsObservedReadPermission];
