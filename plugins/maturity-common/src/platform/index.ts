export {
  levelOfStage,
  PLATFORM_CAPABILITIES,
  PLATFORM_STAGES,
} from './capability';
export type { PlatformCapability, PlatformStage } from './capability';
export { capabilityLevel } from './capabilityLevel';
export { platformMatrix } from './platformMatrix';
export { PLATFORM_KIND } from './platformKind';
export * from './types';
