/** The shape of a credential that one vendor issues. */
export interface TokenFormat {
  id: string;
  /** As a message names it: "a … token". */
  name: string;
  /**
   * Matches the token; `body` is its random part, `armor` the text of a key file. Linear: what follows an
   * unbounded part cannot occur in it, or the match cannot start in the middle of a run.
   */
  pattern: RegExp;
  /** Made to be published: it identifies an account and opens nothing. */
  public?: true;
  source: string;
}

/*
 * Why a table of our own and not secretlint's preset, which is well kept and MIT: rules run in editors and in
 * the middle of ESLint's synchronous walk, so that a library either is loaded at start-up, by everybody, or
 * has to be asked for with `require`, which browsers lack. It is one bundle of 218 KB (15 ms to load; this
 * table is 8 KB), and one of its rules imports `node:fs`. The last version for Node 20 is 12.0.0, which knows
 * neither Stripe nor Tailscale; none knows JWTs, Google's and Telegram's keys, or filler such as `ghp_xxxx…`.
 * So it is the oracle of the tests instead: what it reports on made-up tokens we report too, but for the
 * exceptions that `secretlint.test.ts` lists.
 */

/**
 * Words one of which every token of the table holds: a text with none of them needs no closer look, nor does a
 * file.
 */
export const TOKEN_MARKS: readonly [string, ...string[]] = [
  'AKIA',
  ...['ASIA', 'AGE-SECRET', 'AIza', 'PRIVATE KEY', 'SG.', ':AA', 'cfk_', 'cfut_', 'cfat_', 'dapi', 'dckr_', 'dop_v1'],
  ...['eyJ', 'figd_', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_', 'glc_', 'glpat', 'glsa_', 'gsk_', 'hf_'],
  ...['hooks.slack', 'hvb.', 'hvs.', 'hvr.', 'lin_api', 'ntn_', 'npm_', 'ops_', 'pypi-', 'pk-', 'pk_', 'rk-', 'rk_'],
  ...['sk-', 'sk_', 'shpat_', 'shpca_', 'shppa_', 'shpss_', 'sntrys_', 'tskey-', 'vca_', 'vci_', 'vck_', 'vcp_'],
  ...['vcr_', 'xapp-', 'xox'],
];

/** {@link TOKEN_MARKS} as one pattern. */
export const TOKEN_MARK = new RegExp(TOKEN_MARKS.map((mark) => mark.replace('.', String.raw`\.`)).join('|'), 'u');

/** Sorted by id. */
export const TOKEN_FORMATS: readonly TokenFormat[] = [
  {
    id: 'age_secret_key',
    name: 'age secret key',
    pattern: /\bAGE-SECRET-KEY-1(?<body>[02-9AC-HJ-NP-Z]{58})\b/gu,
    source: 'https://github.com/FiloSottile/age',
  },
  {
    id: 'anthropic',
    name: 'Anthropic API key',
    pattern: /\bsk-ant-(?:api|admin)\d{2}-(?<body>[\w-]{80,})/gu,
    source: 'https://docs.claude.com/en/api/overview',
  },
  {
    id: 'aws_access_key_id',
    name: 'AWS access key id',
    pattern: /\b(?:AKIA|ASIA)(?<body>[A-Z2-7]{16})\b/gu,
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare token',
    pattern: /\b(?:cfk|cfut|cfat)_(?<body>[A-Za-z0-9]{40}[0-9a-f]{8})\b/gu,
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  },
  {
    id: 'databricks',
    name: 'Databricks token',
    pattern: /\bdapi(?<body>[a-f0-9]{32})(?:-\d)?\b/gu,
    source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  },
  {
    id: 'digitalocean',
    name: 'DigitalOcean token',
    pattern: /\bdop_v1_(?<body>[a-f0-9]{64})\b/gu,
    source: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  },
  {
    id: 'docker_hub',
    name: 'Docker Hub token',
    pattern: /\bdckr_pat_(?<body>[\w-]{20,})/gu,
    source: 'https://docs.docker.com/security/access-tokens/',
  },
  {
    id: 'figma',
    name: 'Figma token',
    pattern: /\bfigd_(?<body>[\w-]{20,})/gu,
    source: 'https://developers.figma.com/docs/rest-api/authentication/',
  },
  {
    id: 'github',
    name: 'GitHub token',
    pattern: /\bgh[pousr]_(?<body>[A-Za-z0-9]{36})\b/gu,
    source: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure',
  },
  {
    id: 'github_fine_grained',
    name: 'GitHub token',
    pattern: /\bgithub_pat_(?<body>\w{82})\b/gu,
    source: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure',
  },
  {
    id: 'gitlab_pat',
    name: 'GitLab token',
    pattern: /\bglpat-(?<body>[\w-]{20,})/gu,
    source: 'https://docs.gitlab.com/security/tokens/',
  },
  {
    id: 'google_api_key',
    name: 'Google API key',
    pattern: /\bAIza(?<body>[\w-]{35})(?![\w-])/gu,
    source: 'https://cloud.google.com/docs/authentication/api-keys',
  },
  {
    id: 'grafana_cloud',
    name: 'Grafana Cloud token',
    pattern: /\bglc_(?<body>[A-Za-z0-9+/=]{32,})/gu,
    source: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/',
  },
  {
    id: 'grafana_service_account',
    name: 'Grafana service account token',
    pattern: /\bglsa_(?<body>[A-Za-z0-9]{32}_[A-Fa-f0-9]{8})\b/gu,
    source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  },
  {
    id: 'groq',
    name: 'Groq API key',
    pattern: /\bgsk_(?<body>[A-Za-z0-9]{40,})/gu,
    source: 'https://console.groq.com/docs/quickstart',
  },
  {
    id: 'hugging_face',
    name: 'Hugging Face token',
    pattern: /\bhf_(?<body>[A-Za-z0-9]{30,})/gu,
    source: 'https://huggingface.co/docs/hub/security-tokens',
  },
  {
    id: 'jwt',
    name: 'JSON Web Token',
    pattern: /(?<![\w-])eyJ[\w-]{10,}\.(?<body>eyJ[\w-]{4,}\.[\w-]{20,})/gu,
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
  },
  {
    id: 'linear',
    name: 'Linear API key',
    pattern: /\blin_api_(?<body>[A-Za-z0-9]{32,})/gu,
    source: 'https://linear.app/developers/graphql',
  },
  {
    id: 'notion',
    name: 'Notion token',
    pattern: /\bntn_(?<body>[A-Za-z0-9]{40,})/gu,
    source: 'https://developers.notion.com/docs/authorization',
  },
  {
    id: 'npm',
    name: 'npm token',
    pattern: /\bnpm_(?<body>[A-Za-z0-9]{36})\b/gu,
    source: 'https://docs.npmjs.com/about-access-tokens',
  },
  {
    id: 'onepassword',
    name: '1Password service account token',
    pattern: /\bops_(?<body>eyJ[A-Za-z0-9+/=]{100,1280})/gu,
    source: 'https://developer.1password.com/docs/service-accounts/security/',
  },
  {
    id: 'openai',
    name: 'OpenAI API key',
    pattern: /(?<![\w-])sk-(?:proj-|svcacct-)?(?<body>[\w-]{10,}T3BlbkFJ[\w-]{10,})/gu,
    source: 'https://platform.openai.com/docs/api-reference/authentication',
  },
  {
    id: 'pem_private_key',
    name: 'private key',
    pattern: /-----BEGIN (?:[A-Z]{2,9} )?PRIVATE KEY-----(?<armor>(?:[\w+/=\\\s:,]|-(?!----)){0,4096})/gu,
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
  },
  {
    id: 'pgp_private_key',
    name: 'PGP private key',
    pattern: /-----BEGIN PGP PRIVATE KEY BLOCK-----(?<armor>(?:[\w+/=\\\s:,.()]|-(?!----)){0,4096})/gu,
    source: 'https://www.rfc-editor.org/rfc/rfc9580',
  },
  {
    id: 'pypi',
    name: 'PyPI token',
    pattern: /\bpypi-AgEIcHlwaS5vcmc(?<body>[\w-]{50,})/gu,
    source: 'https://pypi.org/help/#apitoken',
  },
  {
    id: 'sendgrid',
    name: 'SendGrid API key',
    pattern: /\bSG\.(?<body>[\w-]{22}\.[\w-]{43})(?![\w-])/gu,
    source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  },
  {
    id: 'sentry_organization',
    name: 'Sentry organization token',
    pattern: /\bsntrys_(?<body>[\w+/=-]{40,})/gu,
    source: 'https://docs.sentry.io/account/auth-tokens/',
  },
  {
    id: 'shopify',
    name: 'Shopify token',
    pattern: /\bshp(?:at|ca|pa|ss)_(?<body>[A-Fa-f0-9]{32})\b/gu,
    source: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  },
  {
    id: 'slack_app',
    name: 'Slack app token',
    pattern: /\bxapp-(?<body>[A-Za-z0-9-]{20,})/gu,
    source: 'https://docs.slack.dev/authentication/tokens',
  },
  {
    id: 'slack_token',
    name: 'Slack token',
    pattern: /\bxox[abeoprs]-(?<body>[A-Za-z0-9-]{10,})/gu,
    source: 'https://docs.slack.dev/authentication/tokens',
  },
  {
    id: 'slack_webhook',
    name: 'Slack webhook',
    pattern: /https:\/\/hooks\.slack\.com\/services\/(?<body>T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/\w{20,})/gu,
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  },
  {
    id: 'stripe_live',
    name: 'live Stripe key',
    pattern: /\b[sr]k_live_(?<body>[A-Za-z0-9]{20,})/gu,
    source: 'https://docs.stripe.com/keys',
  },
  {
    id: 'stripe_publishable',
    name: 'publishable Stripe key',
    pattern: /\bpk_(?:live|test)_(?<body>[A-Za-z0-9]{20,})/gu,
    public: true,
    source: 'https://docs.stripe.com/keys',
  },
  {
    id: 'stripe_test',
    name: 'Stripe test key',
    pattern: /\b[sr]k_test_(?<body>[A-Za-z0-9]{20,})/gu,
    source: 'https://docs.stripe.com/keys',
  },
  {
    id: 'tailscale',
    name: 'Tailscale key',
    pattern: /\btskey-(?:[a-z]{3,10}-)?(?<body>[A-Za-z0-9]{8,40}-[A-Za-z0-9]{16,})/gu,
    source: 'https://tailscale.com/kb/1085/auth-keys',
  },
  {
    id: 'telegram_bot',
    name: 'Telegram bot token',
    pattern: /\b\d{8,10}:AA(?<body>[\w-]{33})(?![\w-])/gu,
    source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
  },
  {
    id: 'vault',
    name: 'HashiCorp Vault token',
    pattern: /\bhv[bsr]\.(?<body>[\w-]{24,})/gu,
    source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  },
  {
    id: 'vercel',
    name: 'Vercel token',
    pattern: /\bvc[aikpr]_(?<body>[A-Za-z0-9]{20,60})\b/gu,
    source: 'https://vercel.com/docs/rest-api/reference/welcome#authentication',
  },
];
