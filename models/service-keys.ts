/**
 * Keys of the services that agents and chat applications talk to: payment, chat and mail, stores, observability and work tools. A table and no
 * more; it holds no key. Test-mode keys of payment services are left out: they move no money.
 */
import { defineModel } from '../engine/define';
import { BETTERLEAKS, claimsOf, decoded, endsInGrafanaCrc, LOOKED_UP, named, row, SECRETLINT, TRUFFLEHOG, UUID } from './_keys';

const SLACK_TOKENS = 'https://api.slack.com/apps';
const SEEN = { source: 'the vendor’s documentation shows the beginning; length of keys in public repositories' };
const SUPABASE_KEYS = 'https://supabase.com/dashboard/project/_/settings/api-keys';
/** `{"alg":"HS256","typ":"JWT"}.{"iss":"supabase"…`: keys that the service itself signs. */
const SUPABASE_JWT = `${btoa('{"alg":"HS256","typ":"JWT"}').replace(/=+$/, '')}.${btoa('{"iss":"supabase"').slice(0, 22)}`;
/** The row-level rules do not bind this role; the other one, `anon`, is meant to be public. */
const isServiceRole = (key: string): boolean => {
  const claims = claimsOf(key);
  return claims?.iss === 'supabase' && claims.role === 'service_role';
};
/** A bot's token begins with its numeric id in base64. */
const isDiscordToken = (key: string): boolean => /^\d{17,20}$/.test(decoded(key.split('.')[0] ?? '') ?? '');

export default defineModel({
  sdk: 'service-keys',
  title: 'Keys of payment, chat, data and observability services',
  docs: 'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
  packages: {},
  keys: [
    row('Stripe', 'STRIPE_SECRET_KEY', 'sk_live_', '[A-Za-z0-9]{20,247}', 'https://dashboard.stripe.com/apikeys', { source: TRUFFLEHOG }),
    row('Stripe', 'STRIPE_SECRET_KEY', 'rk_live_', '[A-Za-z0-9]{20,247}', 'https://dashboard.stripe.com/apikeys', { source: TRUFFLEHOG }),
    row('Stripe', 'STRIPE_WEBHOOK_SECRET', 'whsec_', '[A-Za-z0-9]{32}', 'https://dashboard.stripe.com/webhooks', SEEN),
    row('Square', 'SQUARE_ACCESS_TOKEN', 'sq0atp-', '[\\w-]{22}', 'https://developer.squareup.com/apps'),
    row('Square', 'SQUARE_CLIENT_SECRET', 'sq0csp-', '[\\w-]{43}', 'https://developer.squareup.com/apps', { source: TRUFFLEHOG }),
    row('Braintree', 'BRAINTREE_ACCESS_TOKEN', 'access_token$production$', '[0-9a-z]{16}\\$[0-9a-f]{32}', 'https://www.braintreegateway.com', SEEN),
    row('Paddle', 'PADDLE_API_KEY', 'pdl_live_apikey_', '[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}', 'https://vendors.paddle.com/authentication-v2'),
    row('Shopify', 'SHOPIFY_ACCESS_TOKEN', 'shpat_', '[a-fA-F0-9]{32}', 'https://admin.shopify.com/settings/apps'),
    row('Shopify', 'SHOPIFY_API_SECRET', 'shpss_', '[a-fA-F0-9]{32}', 'https://partners.shopify.com'),
    row('Shopify', 'SHOPIFY_ACCESS_TOKEN', 'shpca_', '[a-fA-F0-9]{32}', 'https://admin.shopify.com/settings/apps'),
    row('Shopify', 'SHOPIFY_ACCESS_TOKEN', 'shppa_', '[a-fA-F0-9]{32}', 'https://admin.shopify.com/settings/apps'),
    row('Plaid', 'PLAID_ACCESS_TOKEN', 'access-production-', UUID, 'https://dashboard.plaid.com/developers/keys'),
    row('Slack', 'SLACK_BOT_TOKEN', 'xoxb-', '\\d{10,13}-(?:\\d{10,13}-)?[A-Za-z0-9]{18,34}', SLACK_TOKENS, { source: `${BETTERLEAKS}; ${SECRETLINT}` }),
    row('Slack', 'SLACK_USER_TOKEN', 'xoxp-', '\\d{10,13}-\\d{10,13}-\\d{10,13}-[A-Za-z0-9]{28,34}', SLACK_TOKENS),
    row('Slack', 'SLACK_APP_TOKEN', 'xapp-', '\\d-[A-Z0-9]{8,14}-\\d{10,14}-[0-9a-f]{64}', SLACK_TOKENS),
    row('Slack', 'SLACK_CONFIG_TOKEN', 'xoxe.xoxp-', '\\d-[A-Za-z0-9]{163,166}', SLACK_TOKENS),
    row('Slack', 'SLACK_REFRESH_TOKEN', 'xoxe-', '\\d-[A-Za-z0-9]{146}', SLACK_TOKENS),
    row('Slack', 'SLACK_WEBHOOK_URL', 'https://hooks.slack.com/', 'services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{23,25}', SLACK_TOKENS, {
      source: TRUFFLEHOG,
    }),
    row('Slack', 'SLACK_WEBHOOK_URL', 'https://hooks.slack.com/', 'workflows/T[A-Z0-9]{8,12}/A[A-Z0-9]{8,12}/\\d{17,19}/[A-Za-z0-9]{23,25}', SLACK_TOKENS, {
      source: TRUFFLEHOG,
    }),
    named(
      'Discord',
      'DISCORD_TOKEN',
      '[A-Za-z0-9_-]{23,28}\\.[\\w-]{6}\\.[\\w-]{27,38}',
      'https://discord.com/developers/applications',
      { words: ['discord'], names: ['BOT_TOKEN'] },
      {
        check: isDiscordToken,
        source: TRUFFLEHOG,
      },
    ),
    row(
      'Discord',
      'DISCORD_WEBHOOK_URL',
      'https://discord.com/api/webhooks/',
      '\\d{17,20}/[\\w-]{60,72}',
      'https://discord.com/developers/docs/resources/webhook',
      { source: TRUFFLEHOG },
    ),
    row(
      'Discord',
      'DISCORD_WEBHOOK_URL',
      'https://discordapp.com/api/webhooks/',
      '\\d{17,20}/[\\w-]{60,72}',
      'https://discord.com/developers/docs/resources/webhook',
      { source: TRUFFLEHOG },
    ),
    {
      vendor: 'Telegram',
      env: 'TELEGRAM_BOT_TOKEN',
      prefix: ':AA',
      lead: /(?<![\w-])\d{8,10}$|(?<=\bbot)\d{8,10}$/,
      pattern: /^\d{8,10}:AA[\w-]{33}$/,
      source: TRUFFLEHOG,
      date: LOOKED_UP,
      revoke: 'https://t.me/BotFather',
    },
    named(
      'Twilio',
      'TWILIO_AUTH_TOKEN',
      '[0-9a-f]{32}',
      'https://console.twilio.com',
      { words: ['twilio'], also: /auth|secret|token/ },
      { source: TRUFFLEHOG },
    ),
    row('SendGrid', 'SENDGRID_API_KEY', 'SG.', '[\\w-]{20,24}\\.[\\w-]{39,50}', 'https://app.sendgrid.com/settings/api_keys', { source: TRUFFLEHOG }),
    named('Mailgun', 'MAILGUN_API_KEY', '(?:key-[0-9a-f]{32}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})', 'https://app.mailgun.com/settings/api_security', {
      words: ['mailgun'],
    }),
    named('Mailchimp', 'MAILCHIMP_API_KEY', '[0-9a-f]{32}-us\\d{1,2}', 'https://admin.mailchimp.com/account/api', { words: ['mailchimp'] }),
    row('Brevo', 'BREVO_API_KEY', 'xkeysib-', '[a-fA-F0-9]{64}-[A-Za-z0-9]{16}', 'https://app.brevo.com/settings/keys/api'),
    row('Resend', 'RESEND_API_KEY', 're_', '[A-Za-z0-9]{8}_[A-Za-z0-9]{24}', 'https://resend.com/api-keys', SEEN),
    row('MailerSend', 'MAILERSEND_API_KEY', 'mlsn.', '[A-Za-z0-9]{64}', 'https://app.mailersend.com/api-tokens'),
    row('Meta', 'FACEBOOK_ACCESS_TOKEN', 'EAA', '[A-Za-z0-9]{100,300}', 'https://developers.facebook.com/apps', {
      context: ['facebook', 'whatsapp', 'instagram', 'meta', 'graph'],
    }),
    named('Twitch', 'TWITCH_CLIENT_SECRET', '[a-z0-9]{30}', 'https://dev.twitch.tv/console/apps', { words: ['twitch'], also: /secret|token/ }),
    row('Supabase', 'SUPABASE_SERVICE_ROLE_KEY', 'sb_secret_', '[A-Za-z0-9_-]{31}', SUPABASE_KEYS),
    row('Supabase', 'SUPABASE_ACCESS_TOKEN', 'sbp_', '[a-z0-9]{40}', 'https://supabase.com/dashboard/account/tokens'),
    row('Supabase', 'SUPABASE_SERVICE_ROLE_KEY', SUPABASE_JWT, '[\\w-]{40,400}\\.[\\w-]{43}', SUPABASE_KEYS, {
      check: isServiceRole,
      source: 'https://supabase.com/docs/guides/api/api-keys; claims of the token',
    }),
    row('Neon', 'NEON_API_KEY', 'napi_', '[A-Za-z0-9]{64}', 'https://console.neon.tech/app/settings/api-keys'),
    row('PlanetScale', 'PLANETSCALE_TOKEN', 'pscale_tkn_', '[\\w=.-]{32,64}', 'https://app.planetscale.com'),
    row('PlanetScale', 'DATABASE_PASSWORD', 'pscale_pw_', '[\\w=.-]{32,64}', 'https://app.planetscale.com'),
    row('MongoDB Atlas', 'MONGODB_ATLAS_CLIENT_SECRET', 'mdb_sa_sk_', '[A-Za-z0-9_-]{40}', 'https://cloud.mongodb.com'),
    row('DataStax Astra', 'ASTRA_DB_APPLICATION_TOKEN', 'AstraCS:', '[A-Za-z0-9]{20,30}:[0-9a-f]{64}', 'https://astra.datastax.com/settings/tokens', SEEN),
    row('Elastic Cloud', 'ELASTIC_API_KEY', 'essu_', '[A-Za-z0-9_-]{60,200}={0,2}', 'https://cloud.elastic.co/account/keys'),
    row('ClickHouse Cloud', 'CLICKHOUSE_CLOUD_API_SECRET', '4b1d', '[A-Za-z0-9]{38}', 'https://console.clickhouse.cloud', { context: ['clickhouse'] }),
    row('Airtable', 'AIRTABLE_API_KEY', 'pat', '[A-Za-z0-9]{14}\\.[0-9a-f]{64}', 'https://airtable.com/create/tokens'),
    named('Algolia', 'ALGOLIA_ADMIN_KEY', '[0-9a-f]{32}', 'https://dashboard.algolia.com/account/api-keys', {
      words: ['algolia'],
      also: /admin|write/,
      strict: true,
    }),
    row(
      'Grafana',
      'GRAFANA_SERVICE_ACCOUNT_TOKEN',
      'glsa_',
      '[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}',
      'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
      {
        check: endsInGrafanaCrc,
        source: `${BETTERLEAKS}; grafana/grafana pkg/components/satokengen`,
      },
    ),
    row('Grafana Cloud', 'GRAFANA_CLOUD_API_KEY', 'glc_eyJ', '[A-Za-z0-9+/]{40,150}={0,2}', 'https://grafana.com/orgs'),
    row('New Relic', 'NEW_RELIC_API_KEY', 'NRAK-', '[A-Z0-9]{27}', 'https://one.newrelic.com/launcher/api-keys-ui.api-keys-launcher', { source: TRUFFLEHOG }),
    row('Sentry', 'SENTRY_AUTH_TOKEN', 'sntrys_eyJ', '[A-Za-z0-9+/]{80,400}={0,2}_[A-Za-z0-9+/]{43}', 'https://sentry.io/settings/auth-tokens/'),
    row('Sentry', 'SENTRY_AUTH_TOKEN', 'sntryu_', '[0-9a-f]{64}', 'https://sentry.io/settings/account/api/auth-tokens/'),
    row('PostHog', 'POSTHOG_PERSONAL_API_KEY', 'phx_', '[A-Za-z0-9_-]{41,49}', 'https://app.posthog.com/settings/user-api-keys'),
    named('Datadog', 'DD_API_KEY', '[0-9a-f]{32}', 'https://app.datadoghq.com/organization-settings/api-keys', {
      words: ['datadog'],
      names: ['DATADOG_API_KEY'],
    }),
    named('Honeycomb', 'HONEYCOMB_API_KEY', '(?:[0-9a-f]{32}|[A-Za-z0-9]{22})', 'https://ui.honeycomb.io/account', { words: ['honeycomb'], strict: true }),
    row('Notion', 'NOTION_TOKEN', 'ntn_', '\\d{11}[A-Za-z0-9]{35}', 'https://www.notion.so/profile/integrations'),
    row('Notion', 'NOTION_TOKEN', 'secret_', '[A-Za-z0-9]{43}', 'https://www.notion.so/profile/integrations', { context: ['notion'], source: TRUFFLEHOG }),
    row('Linear', 'LINEAR_API_KEY', 'lin_api_', '[A-Za-z0-9]{40}', 'https://linear.app/settings/account/security'),
    row('Figma', 'FIGMA_TOKEN', 'figd_', '[A-Za-z0-9_-]{38,42}', 'https://www.figma.com/settings'),
    row('HubSpot', 'HUBSPOT_ACCESS_TOKEN', 'pat-', `(?:na|eu|ap)\\d-${UUID}`, 'https://app.hubspot.com/private-apps', { source: TRUFFLEHOG }),
    row('Postman', 'POSTMAN_API_KEY', 'PMAK-', '[0-9a-f]{24}-[0-9a-f]{34}', 'https://go.postman.co/settings/me/api-keys'),
    row('Snyk', 'SNYK_TOKEN', 'snyk_uat.', '[A-Za-z0-9_.-]{60,120}', 'https://app.snyk.io/account', SEEN),
    row(
      'Tailscale',
      'TS_AUTHKEY',
      'tskey-',
      '(?:auth|api|client|webhook)-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,40}',
      'https://login.tailscale.com/admin/settings/keys',
      { source: SECRETLINT },
    ),
    row('Dropbox', 'DROPBOX_TOKEN', 'sl.', '(?:u\\.)?[A-Za-z0-9_-]{130,}', 'https://www.dropbox.com/account/connected_apps', { source: TRUFFLEHOG }),
    row('Mapbox', 'MAPBOX_SECRET_TOKEN', 'sk.eyJ', '[A-Za-z0-9_-]{40,120}\\.[A-Za-z0-9_-]{22}', 'https://console.mapbox.com/account/access-tokens', SEEN),
    row(
      'Microsoft Teams',
      'TEAMS_WEBHOOK_URL',
      '.webhook.office.com/webhookb2/',
      `${UUID}@${UUID}/IncomingWebhook/[0-9a-f]{32}/${UUID}`,
      'https://teams.microsoft.com',
      {
        lead: /(?<!\w)https:\/\/[a-z0-9-]+$/,
        pattern: new RegExp(`^https://[a-z0-9-]+\\.webhook\\.office\\.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/[0-9a-f]{32}/${UUID}$`),
      },
    ),
    row('Clojars', 'CLOJARS_TOKEN', 'CLOJARS_', '[0-9a-f]{60}', 'https://clojars.org/tokens'),
  ],
});
