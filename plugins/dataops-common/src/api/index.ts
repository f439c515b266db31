export * from './columnPath';
export * from './drift';
export * from './graph';
export * from './lineagePaths';
export * from './nodes';
export * from './status';
