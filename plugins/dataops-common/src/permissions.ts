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
 * Decide whether two names are one dataset. It changes what everybody sees, so
 * it is a permission of its own; to see what there is to decide, reading both
 * is enough.
 *
 * @public
 */
export const dataopsIdentityReviewPermission = createPermission({
  name: 'dataops.identity.review',
  attributes: { action: 'update' },
});

/**
 * All permissions of this plugin.
 *
 * @public
 */
export const dataopsPermissions = [
  dataopsObservedReadPermission,
  dataopsIdentityReviewPermission,
];
