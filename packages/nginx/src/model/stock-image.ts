import type { ProjectFile } from '@seaworthy/core';

/** What brings the files of the folders that {@link isInStockFolder} knows. */
export const STOCK_INCLUDE = '/etc/nginx/conf.d/*.conf';

/**
 * The configuration that the official image comes with, as far as it is in effect. It includes the files of
 * `/etc/nginx/conf.d`, into which `/etc/nginx/templates` is rendered.
 *
 * @see https://github.com/nginx/pkg-oss/blob/master/debian/nginx.conf
 */
export const stockImage: ProjectFile = {
  path: '/etc/nginx/nginx.conf',
  text: `user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log notice;
pid /run/nginx.pid;
events {
    worker_connections 1024;
}
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    log_format main '$remote_addr - $remote_user [$time_local] "$request" '
                    '$status $body_bytes_sent "$http_referer" "$http_user_agent"';
    access_log /var/log/nginx/access.log main;
    sendfile on;
    keepalive_timeout 65;
    include ${STOCK_INCLUDE};
}
`,
};

/** Whether a file lies where the stock configuration includes it from, by the names of its folder and its own. */
export function isInStockFolder(path: string): boolean {
  return /(?:^|\/)(?:conf\.d\/[^/]+\.conf|templates\/[^/]+\.template)$/u.test(path);
}
