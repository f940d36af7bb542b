export {
  api,
  component,
  domain,
  group,
  resource,
  system,
  user,
  type EntityOptions,
  type GroupOptions,
  type UserOptions,
} from './builders';
export { withRelations } from './withRelations';
export {
  generateOrganization,
  type GenerateOrganizationOptions,
} from './generateOrganization';
