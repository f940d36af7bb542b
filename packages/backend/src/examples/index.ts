export { createExamplesSnapshot } from './readExamples';
