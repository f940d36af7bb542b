import { Config } from '@backstage/config';

/** A request of the demo: who asks what of which criterion, and what somebody else answers, if anything. */
export interface DemoRequest {
  kind: 'exemption' | 'dispute';
  by: string;
  entity: string;
  criterion: string;
  text: string;
  /** How long an exemption is to last. */
  days: number;
  answer?: { by: string; act: string; text: string };
}

/** Reads `demo.requests`. */
export function readRequests(config: Config): DemoRequest[] {
  const requests = config.getOptionalConfigArray('demo.requests') ?? [];
  return requests.map(request => {
    const answer = request.getOptionalConfig('answer');
    return {
      kind: request.getString('kind') as DemoRequest['kind'],
      by: request.getString('by'),
      entity: request.getString('entity'),
      criterion: request.getString('criterion'),
      text: request.getString('text'),
      days: request.getOptionalNumber('days') ?? 30,
      ...(answer && {
        answer: {
          by: answer.getString('by'),
          act: answer.getString('act'),
          text: answer.getString('text'),
        },
      }),
    };
  });
}
