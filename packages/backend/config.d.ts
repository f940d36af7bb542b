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
