import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const MAC_APPS = ['Chromium', 'Google Chrome'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium to test with: the one named by CHROMIUM_PATH, else the first that is installed. */
export function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) {
    return runnable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  }
  const directories = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin'];
  return [
    ...NAMES.flatMap(name =>
      directories.filter(Boolean).map(directory => path.join(directory, name)),
    ),
    ...MAC_APPS,
  ].find(runnable);
}
