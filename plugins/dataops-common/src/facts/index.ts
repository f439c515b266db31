export * from './LineageFacts';
