export { RemedyView, type RemedyViewProps } from './RemedyView';
