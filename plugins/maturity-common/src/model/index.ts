export * from './level';
export * from './workframe';
export * from './method';
export * from './evidence';
export * from './result';
export * from './platformRef';
