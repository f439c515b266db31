import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';

/**
 * A permission framework that answers with allow or deny.
 *
 * @param may - told the name of the permission and the reference of the user, if it is one
 */
export function permissionsFor(
  may: (permission: string, user: string | undefined) => boolean,
): PermissionsService {
  const answer = (
    permission: string,
    options: unknown,
  ): DefinitivePolicyDecision => ({
    result: may(permission, userOf(options))
      ? AuthorizeResult.ALLOW
      : AuthorizeResult.DENY,
  });
  return {
    authorize: async (requests, options) =>
      requests.map(({ permission }) => answer(permission.name, options)),
    authorizeConditional: async (requests, options) =>
      requests.map(({ permission }) => answer(permission.name, options)),
  };
}

function userOf(options: unknown): string | undefined {
  const credentials: unknown = Reflect.get(Object(options), 'credentials');
  const principal: unknown = Reflect.get(Object(credentials), 'principal');
  const user: unknown = Reflect.get(Object(principal), 'userEntityRef');
  return typeof user === 'string' ? user : undefined;
}
