export { repositoryReaderServiceFactory } from './service';
