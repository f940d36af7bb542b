export interface Config {
  demo?: {
    /** Who can be chosen on the demo's sign-in page. */
    people?: Array<{
      /**
       * The user's entity ref.
       * @visibility frontend
       */
      user: string;
      /** @visibility frontend */
      name: string;
      /** @visibility frontend */
      role: string;
      /**
       * What this person can see and do, in a sentence.
       * @visibility frontend
       */
      sees: string;
    }>;
  };
}
