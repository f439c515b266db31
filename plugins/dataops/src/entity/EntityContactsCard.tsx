import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityInfoCard, EntityRefLink } from '@backstage/plugin-catalog-react';
import { FactList } from '../common/FactList';
import { shortRef } from '../common/shortRef';
import { Note } from '../states/Note';
import { useT } from '../translation';
import { useEntityNode } from './useEntityNode';
import { useMissingEntities } from './useMissingEntities';

const ROLES = [
  { key: 'onCall', message: 'detail.onCall' },
  { key: 'owner', message: 'detail.owner' },
  { key: 'steward', message: 'detail.steward' },
] as const;

function contactsOf(entity: Entity) {
  const defaults = {
    defaultKind: 'group',
    defaultNamespace: entity.metadata.namespace,
  };
  return ROLES.flatMap(role => {
    const ref = entity.spec?.[role.key];
    return typeof ref === 'string' && ref
      ? [{ ...role, ref: stringifyEntityRef(parseEntityRef(ref, defaults)) }]
      : [];
  });
}

/** Who answers for the entity, on call first. */
export function EntityContactsCard() {
  const t = useT();
  const { entity } = useEntityNode();
  const contacts = contactsOf(entity);
  const missing = useMissingEntities(contacts.map(contact => contact.ref));
  return (
    <EntityInfoCard title={t('detail.contacts')}>
      {contacts.length === 0 ? (
        <Note>{t('detail.noOwner')}</Note>
      ) : (
        <FactList
          facts={contacts.map(contact => ({
            name: t(contact.message),
            // A whole reference: of a part of one the portal knows no title.
            value: missing.has(contact.ref) ? (
              t('detail.noContact', { name: shortRef(contact.ref) })
            ) : (
              <EntityRefLink entityRef={contact.ref} />
            ),
          }))}
        />
      )}
    </EntityInfoCard>
  );
}
