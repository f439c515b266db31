import { createApp } from '@backstage/frontend-defaults';
import { catalogModule } from './modules/catalog';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

/** The demo portal; plugins are discovered (`app.packages: all`). */
export const app = createApp({
  features: [navModule, signInModule, homeModule, catalogModule],
}).createRoot();
