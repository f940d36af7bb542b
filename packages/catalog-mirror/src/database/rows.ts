/** A row of `mirror_entities`, but for `entity`, which is read apart. */
export interface EntityRow {
  entity_ref: string;
  uid?: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  type?: string;
  lifecycle?: string;
  owner_ref?: string;
  system_ref?: string;
  etag?: string;
  digest: string;
  orphan: boolean;
  entity: string;
  search_text: string;
}

/** A row of `mirror_search`. */
export interface SearchRow {
  entity_ref: string;
  key: string;
  value?: string;
}

/** A row of `mirror_relations`. */
export interface RelationRow {
  entity_ref: string;
  type: string;
  target_ref: string;
}

/** A row of `mirror_group_closure`. */
export interface ClosureRow {
  group_ref: string;
  ancestor_ref: string;
  depth: number;
}
