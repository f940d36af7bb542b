export { demoCatalogModule } from './module';
