export { CoverageText, type CoverageTextProps } from './CoverageText';
