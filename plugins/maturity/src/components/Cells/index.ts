export { WrappedCell, type WrappedCellProps } from './WrappedCell';
