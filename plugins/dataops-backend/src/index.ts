export { dataopsPlugin as default } from './plugin';
