import { CatalogObserver } from './CatalogObserver';
import { contextObserver, contextResolvesObserver } from './context';
import { definitionObserver } from './definition';
import {
  dependenciesObserver,
  dependenciesResolveObserver,
} from './dependencies';
import { descriptionObserver } from './description';
import { identityObserver } from './identity';
import { interfaceObserver } from './interface';
import { linksObserver } from './links';
import { ownerObserver } from './owner';
import { providersObserver, providersResolveObserver } from './providers';

/** Everything that is asked of the catalog. @internal */
export const OBSERVERS: readonly CatalogObserver[] = [
  identityObserver,
  ownerObserver,
  descriptionObserver,
  linksObserver,
  dependenciesObserver,
  dependenciesResolveObserver,
  providersObserver,
  providersResolveObserver,
  interfaceObserver,
  definitionObserver,
  contextObserver,
  contextResolvesObserver,
];
