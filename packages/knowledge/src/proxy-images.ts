import type { ImageFacts } from './image-facts.ts';

const WEB = [
  { port: 80, use: 'web' },
  { port: 443, use: 'web' },
] as const;

/** Reverse proxies and web servers. Sorted by the first name of each row. */
export const PROXY_IMAGES: readonly ImageFacts[] = [
  {
    images: ['caddy', 'lucaslorentz/caddy-docker-proxy'],
    role: 'proxy',
    runsAs: 'rootByDesign',
    ports: [...WEB, { port: 2019, use: 'admin' }],
    dataPaths: ['/data'],
    source: 'https://hub.docker.com/_/caddy',
  },
  {
    images: ['envoyproxy/envoy'],
    role: 'proxy',
    runsAs: 'dropsPrivileges',
    account: { name: 'envoy', uid: 101 },
    ports: [{ port: 9901, use: 'admin' }],
    source: 'https://www.envoyproxy.io/docs/envoy/latest/start/docker',
  },
  {
    images: ['haproxy'],
    role: 'proxy',
    runsAs: 'nonRoot',
    account: { name: 'haproxy', uid: 99 },
    source: 'https://hub.docker.com/_/haproxy',
  },
  {
    images: ['httpd'],
    role: 'proxy',
    runsAs: 'dropsPrivileges',
    account: { name: 'www-data' },
    ports: WEB,
    source: 'https://hub.docker.com/_/httpd',
  },
  {
    images: ['jc21/nginx-proxy-manager'],
    role: 'proxy',
    runsAs: 'rootByDesign',
    ports: [...WEB, { port: 81, use: 'admin' }],
    dataPaths: ['/data'],
    source: 'https://nginxproxymanager.com/setup/',
  },
  {
    images: ['lscr.io/linuxserver/swag', 'linuxserver/swag', 'ghcr.io/linuxserver/swag'],
    role: 'proxy',
    runsAs: 'dropsPrivileges',
    ports: WEB,
    dataPaths: ['/config'],
    source: 'https://docs.linuxserver.io/images/docker-swag/',
  },
  {
    images: ['nginx'],
    role: 'proxy',
    runsAs: 'dropsPrivileges',
    account: { name: 'nginx', uid: 101 },
    ports: WEB,
    source: 'https://hub.docker.com/_/nginx',
  },
  {
    images: ['nginxinc/nginx-unprivileged', 'ghcr.io/nginxinc/nginx-unprivileged'],
    role: 'proxy',
    runsAs: 'nonRoot',
    account: { name: 'nginx', uid: 101 },
    ports: [{ port: 8080, use: 'web' }],
    source: 'https://github.com/nginx/docker-nginx-unprivileged',
  },
  {
    images: ['nginxproxy/nginx-proxy', 'jwilder/nginx-proxy'],
    role: 'proxy',
    runsAs: 'rootByDesign',
    ports: WEB,
    source: 'https://github.com/nginx-proxy/nginx-proxy',
  },
  {
    images: ['openresty/openresty'],
    role: 'proxy',
    runsAs: 'dropsPrivileges',
    ports: WEB,
    source: 'https://github.com/openresty/docker-openresty',
  },
  {
    images: ['traefik'],
    role: 'proxy',
    runsAs: 'rootByDesign',
    ports: [...WEB, { port: 8080, use: 'admin' }],
    source: 'https://hub.docker.com/_/traefik',
  },
];
