export * from './graph';
export * from './nodes';
export * from './status';
