export interface Config {
  /** What only the demo needs. Leave it out anywhere else. */
  demo?: {
    repositoryReader?: {
      /**
       * Folders whose files can be read through `file:` addresses, as far as git tracks them. Relative to the
       * checkout.
       */
      roots: string[];
    };
    /** The folder of the example organization, relative to the checkout. */
    examples?: string;
    /** Whether this repository's own packages are in the catalog. */
    workspace?: boolean;
    /** Exemptions that are asked for, and results that are disputed, when their entities are assessed. */
    requests?: Array<{
      kind: 'exemption' | 'dispute';
      /** The person who asks; one of `people`. */
      by: string;
      entity: string;
      criterion: string;
      text: string;
      /** How long an exemption is to last; 30 days unless given. */
      days?: number;
      answer?: {
        /** The person who answers; one of `people`. */
        by: string;
        act: 'grant' | 'refuse' | 'accept' | 'decline';
        text: string;
      };
    }>;
    /** A campaign that is opened when the first assessments are there. */
    campaign?: {
      /** Who opens it; one of the people. */
      by: string;
      /** How many days it goes. */
      days: number;
      title: string;
      why: string;
      owner: string;
      /** The criteria that it asks for. */
      criteria: string[];
      /** Of which lifecycles; of all unless given. */
      lifecycle?: string[];
    };
    /** A generated organization, for trying scale. */
    scale?: {
      /** A string where it comes from an environment variable, such as `1`. */
      enabled?: boolean | string;
      people: number;
      services: number;
      /** The same seed gives the same organization. */
      seed: number;
    };
  };
}
