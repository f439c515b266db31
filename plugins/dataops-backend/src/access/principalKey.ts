import { BackstageCredentials } from '@backstage/backend-plugin-api';

/**
 * One string for whom credentials stand for. The whole principal counts, not
 * only its name: the same user acting through another service, or with other
 * access restrictions, may be allowed other things.
 */
export function principalKey(credentials: BackstageCredentials): string {
  return JSON.stringify(credentials.principal);
}
