export {
  CairnKey,
  WorkframeCairn,
  type WorkframeCairnProps,
} from './WorkframeCairn';
