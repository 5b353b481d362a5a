import { z } from 'zod';

const environment = z
  .object({
    PUBLIC_URL: z.url({ protocol: /^https$/ }),
    SESSION_PASSWORD: z.string().min(32),
    PREVIEW_HOSTS: z.string().transform((list) => new Set(list.split(','))),
  })
  .parse(process.env);

/** What the server is told from outside, checked once when it starts. */
export const configuration = {
  publicUrl: environment.PUBLIC_URL,
  sessionPassword: environment.SESSION_PASSWORD,
  previewHosts: environment.PREVIEW_HOSTS,
};
