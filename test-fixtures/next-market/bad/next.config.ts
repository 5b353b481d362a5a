import type { NextConfig } from 'next';

const config: NextConfig = {
  experimental: { serverActions: { bodySizeLimit: '500mb', allowedOrigins: ['*'] } },
  headers: async () => [
    {
      source: '/api/(.*)',
      headers: [
        { key: 'Access-Control-Allow-Origin', value: '*' },
        { key: 'Content-Security-Policy', value: "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'" },
        { key: 'Strict-Transport-Security', value: 'max-age=0' },
      ],
    },
  ],
};

export default config;
