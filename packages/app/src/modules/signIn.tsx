import { SignInPage } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  SignInPageProps,
} from '@backstage/plugin-app-react';

function DemoSignInPage(props: SignInPageProps) {
  return (
    <SignInPage {...props} providers={['guest']} title="Sign in to Headwater" />
  );
}

/** One click as a guest, who is a member of a sample team; remembered from then on. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: { loader: async () => DemoSignInPage },
    }),
  ],
});
