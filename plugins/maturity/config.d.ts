export interface Config {
  maturity?: {
    remedies?: {
      /**
       * Where the pages of remedies lie whose `page` in the rubric is a relative path, such as `docs/remedies.md#po-owner`
       * in the default rubric. Without it such a page is named, but not linked.
       *
       * @visibility frontend
       */
      baseUrl?: string;
    };
  };
}
