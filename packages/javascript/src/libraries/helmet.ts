/** A header that helmet sends unless the code says otherwise. */
export interface HelmetHeader {
  readonly header: string;
  /** Names of the option that switches it, the newest first. */
  readonly options: readonly [string, ...string[]];
  /** What is sent by default. */
  readonly value: string;
}

/**
 * The headers of helmet 8 that matter for the checklist. In helmet 6 and 7, `Strict-Transport-Security` has
 * `max-age=15552000`.
 *
 * @see https://github.com/helmetjs/helmet/blob/main/CHANGELOG.md
 */
export const HELMET_HEADERS: readonly HelmetHeader[] = [
  {
    header: 'Strict-Transport-Security',
    options: ['strictTransportSecurity', 'hsts'],
    value: 'max-age=31536000; includeSubDomains',
  },
  { header: 'X-Content-Type-Options', options: ['xContentTypeOptions', 'noSniff'], value: 'nosniff' },
  { header: 'X-Frame-Options', options: ['xFrameOptions', 'frameguard'], value: 'SAMEORIGIN' },
  { header: 'Referrer-Policy', options: ['referrerPolicy'], value: 'no-referrer' },
  {
    header: 'X-Permitted-Cross-Domain-Policies',
    options: ['xPermittedCrossDomainPolicies', 'permittedCrossDomainPolicies'],
    value: 'none',
  },
];
