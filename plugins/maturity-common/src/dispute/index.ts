export * from './lifecycle';
export * from './standing';
