export * from './booleans.ts';
export * from './bytes.ts';
export { connectionTls, enforcesTls, type ConnectionTls } from './connection-tls.ts';
export { connectionUrl, serverFamily, type ConnectionUrl, type UrlParameter } from './connection-urls.ts';
export { containerPort, DEBUG_PORTS, type ContainerPort, type DebugPort } from './container-ports.ts';
export { databaseVariablesFor, userVariablesFor } from './credential-names.ts';
export { dataOn } from './data-paths.ts';
export * from './development-commands.ts';
export * from './durations.ts';
export * from './end-of-life.ts';
export * from './entropy.ts';
export * from './environment.ts';
export * from './globs.ts';
export * from './hosts.ts';
export { familyName } from './images/image-families.ts';
export type { ImageFacts, ImageFamily, PortUse } from './images/image-facts.ts';
export * from './image-reference.ts';
export * from './images.ts';
export { isDefaultPair, isKnownDefault, publishedKeyOf } from './known-defaults.ts';
export { claimsText } from './jwt.ts';
export * from './list-values.ts';
export * from './mask.ts';
export { demandsPassword, isOpenSetting, openOptionOf } from './open-settings.ts';
export { parseOrigin, type Origin } from './origins.ts';
export { isPlaceholder } from './placeholders.ts';
export { isPlatformVariable } from './platform-variables.ts';
export * from './public-names.ts';
export { describeSecret } from './secret-descriptions.ts';
export { isSecretName } from './secret-names.ts';
export { requestsPerMinute } from './rates.ts';
export { secretPlaces } from './secret-places.ts';
export {
  classifySecret,
  isMadeOfWords,
  looksGenerated,
  secretLength,
  type DefaultReason,
  type SecretClass,
  type SecretSetting,
  type StrengthLimits,
  type WeakReason,
} from './secret-strength.ts';
export { isSecretValue } from './secret-values.ts';
export { stripeKey, type StripeKey } from './stripe-keys.ts';
export { TOKEN_MARKS } from './token-formats.ts';
export { tokensIn, type TokenMatch } from './tokens.ts';
export {
  credentialsInUrl,
  type PasswordKind,
  type TextPart,
  type UrlCredentials,
  type UrlPassword,
} from './urls.ts';
export { isDatabaseSuperuser } from './variables/databases.ts';
export { isProductionMode } from './variables/modes.ts';
export type { Fitness, OriginProblem, UnfitKind, VariableRole } from './variables/variable-facts.ts';
export { variableFacts, type VariableFacts } from './variables.ts';
export { isBelowVersion } from './versions.ts';
export { wordsOf } from './words.ts';
