export { RubricEditor } from './RubricEditor';
export { useDraftText, type DraftText } from './useDraftText';
