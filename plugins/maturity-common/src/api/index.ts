export * from './types';
export * from './push';
export * from './pushFaultsOf';
export * from './platform';
