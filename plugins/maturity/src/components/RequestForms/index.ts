export { AnswerDialog } from './AnswerDialog';
export { AskDialog } from './AskDialog';
export { DecideDialog } from './DecideDialog';
export { DisputeDialog } from './DisputeDialog';
