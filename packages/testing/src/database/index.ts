export { countStatements, type StatementCounter } from './countStatements';
export {
  createTestDatabase,
  eachDatabase,
  type TestDatabase,
  type TestDatabaseId,
} from './createTestDatabase';
export {
  POSTGRES_CONNECTION_STRING_VARIABLE,
  postgresConnectionString,
} from './postgresConnectionString';
