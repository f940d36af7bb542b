import {
  EvidencePush,
  EvidencePushResult,
  ReportFormat,
  ReportPush,
} from '@cairn/backstage-plugin-maturity-common';
import { Answers, Schemas } from './Answers';

/**
 * What machines deliver.
 *
 * @internal
 */
export type PushEndpoints = {
  '#post|/evidence': { body: EvidencePush; response: EvidencePushResult };
  '#post|/reports/{format}': {
    path: { format: ReportFormat };
    query: ReportPush;
    response: EvidencePushResult;
  };
};

/** Never a value: the type checker is its only reader. @internal */
export type PushContract = [
  Answers<EvidencePushResult, Schemas['EvidencePushResult']>,
];
