import {
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import express from 'express';

/** The user who asks, and the groups whose things count as theirs; nobody for a service. */
export async function ownershipRefs(
  services: { httpAuth: HttpAuthService; userInfo: UserInfoService },
  req: express.Request,
): Promise<string[]> {
  const credentials = await services.httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  if (!('userEntityRef' in credentials.principal)) {
    return [];
  }
  const info = await services.userInfo.getUserInfo(credentials);
  return info.ownershipEntityRefs;
}
