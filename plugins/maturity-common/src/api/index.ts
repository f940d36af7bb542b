export * from './types';
export * from './exemptions';
export * from './disputes';
export * from './requests';
export * from './push';
export * from './pushFaultsOf';
export * from './platform';
