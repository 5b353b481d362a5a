import { lastPartOf } from './transferred-files.ts';

/** A certificate, or the public half of a pair of keys. */
const CERTIFICATE = /\.(?:crt|cer|pub)$|public/i;
/** Certificates come in PEM files too; the private key says so in its name, also that of an authority. */
const PRIVATE_PEM = /(?:^|[-_.])(?:priv\w*|\w*key)(?=[-_.])/i;
/** Java's collections of certificates, and the key that Android's tools sign debug builds with. */
const PUBLIC_STORE = /trust|cacerts|^debug\.keystore$/i;
const TRANSLATIONS = /(?:^|[/\\])(?:i18n|locales?|lang|languages|translations)(?:[/\\]|$)/i;
/** Keys with which package managers check signatures. */
const PACKAGE_KEY =
  /(?:^|[-_.])(?:apk|apt|archive|gpg|keyring|pgp|release|repo|repository|rpm|yum)(?=[-_.])/i;
const PACKAGE_KEYS = /^\/(?:etc\/(?:apt|apk|pki\/rpm-gpg)|usr\/share\/keyrings)(?:\/|$)/u;
const TEMPLATE = /(?:^|[-_.])(?:example|sample|template|dist|schema)s?(?=[-_.]|$)/i;

/** Whether a file that is named like a key or a credential is one that everybody may read. */
export function isPublicFile(path: string, destination: string | undefined): boolean {
  const name = lastPartOf(path);
  if (CERTIFICATE.test(name) || PUBLIC_STORE.test(name) || TEMPLATE.test(name)) return true;
  if (/\.pem$/i.test(name)) return !PRIVATE_PEM.test(name);
  if (!/\.key$/i.test(name)) return false;
  return TRANSLATIONS.test(path) || PACKAGE_KEY.test(name) || PACKAGE_KEYS.test(destination ?? '');
}
