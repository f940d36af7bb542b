/** What a rule asks of the search fields of an entity: that the key is there, or that it has one of some values. */
export interface SearchCondition {
  key: string;
  values?: string[];
}

/** One of the catalog's permission rules, as a question to the search fields. */
export interface SearchRule {
  name: string;
  /** Throws an `InputError` when the parameters are not those of the rule, as the catalog does. */
  toCondition(params: unknown): SearchCondition;
}
