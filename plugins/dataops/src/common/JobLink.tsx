import {
  displayName,
  formatNodeKey,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';
import { NodeLink } from './NodeLink';

/** The job of a run by the name that people know; its whole name on hover. */
export function JobLink(props: { job: OlIdentity }) {
  const node = { kind: 'job', ...props.job } as const;
  return (
    <NodeLink
      node={{
        kind: 'job',
        key: formatNodeKey(node),
        label: displayName(node),
      }}
    />
  );
}
