import { optionNames } from './package-actions.ts';

/** The options of curl that take a value. @see https://curl.se/docs/manpage.html */
export const curlValueOptions: readonly string[] = optionNames(
  'AbcCdDeEFhHKmoPQrtTuUwxXyYz',
  `cacert capath cert cert-type ciphers config connect-timeout connect-to cookie cookie-jar continue-at data
   data-ascii data-binary data-raw data-urlencode dns-servers dump-header form form-string header
   hostpubsha256 interface json key key-type limit-rate local-port location-mode login-options max-filesize
   max-redirs max-time netrc-file noproxy output output-dir parallel-max pass pinnedpubkey preproxy proto
   proto-default proto-redir proxy proxy-cacert proxy-header proxy-user pubkey quote random-file range rate
   referer request request-target resolve retry retry-delay retry-max-time socks4 socks4a socks5
   socks5-hostname speed-limit speed-time stderr tls-max tls13-ciphers trace trace-ascii unix-socket
   upload-file url url-query user user-agent variable write-out`,
);

/**
 * The options of GNU Wget and BusyBox wget that take a value.
 * @see https://www.gnu.org/software/wget/manual/wget.html
 */
export const wgetValueOptions: readonly string[] = optionNames(
  'aABDeGiIloOPQRtTUwXY',
  `append-output output-file output-document directory-prefix tries timeout dns-timeout connect-timeout
   read-timeout wait waitretry quota bind-address limit-rate user password http-user http-password ftp-user
   ftp-password header user-agent referer post-data post-file body-data body-file method load-cookies
   save-cookies certificate certificate-type private-key private-key-type ca-certificate ca-directory
   crl-file input-file base execute cut-dirs level accept reject domains exclude-domains include-directories
   exclude-directories proxy-user proxy-password secure-protocol ciphers progress compression start-pos`,
);
