/**
 * Keys of the clouds, code hosts and package registries that code around AI uses: their forms and, where the vendor put one in, the checksum.
 * A table and no more; it holds no key.
 */
import { defineModel } from '../engine/define';
import { BETTERLEAKS, endsInCrc16, endsInCrc62, holdsAwsAccount, isRoutable, LOOKED_UP, named, pemEnd, row, SECRETLINT, TRUFFLEHOG, UUID } from './_keys';

const GITHUB = { check: endsInCrc62, source: `${BETTERLEAKS}; github.blog, "Behind GitHub’s new authentication token formats"` };
const GITHUB_TOKENS = 'https://github.com/settings/tokens';
const GITLAB_TOKENS = 'https://gitlab.com/-/user_settings/personal_access_tokens';
const ROUTABLE = { check: isRoutable, source: 'https://gitlab.com/gitlab-org/gitlab, lib/authn/token_field/generator/routable_token.rb' };
const VERCEL_TOKENS = 'https://vercel.com/account/settings/tokens';
const CLOUDFLARE_TOKENS = 'https://dash.cloudflare.com/profile/api-tokens';
const CLOUDFLARE = { check: endsInCrc16, source: `${SECRETLINT}; ${TRUFFLEHOG}` };
const IAM = 'https://console.aws.amazon.com/iam/home#/security_credentials';
const AWS_ID = {
  check: holdsAwsAccount,
  /** The half that is secret: without it an id opens nothing. */
  beside: /(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*\d)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/,
  source: `${BETTERLEAKS}; the account’s number stands in the id (base 32)`,
};
const SERVICE_ACCOUNT = /\\?"type\\?"\s*:\s*\\?"service_account/;
const PRIVATE_KEY = { pattern: /^-----BEGIN/, end: pemEnd, source: `RFC 7468; ${BETTERLEAKS}` };

export default defineModel({
  sdk: 'cloud-keys',
  title: 'Keys of clouds, code hosts and registries',
  docs: 'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
  packages: {},
  keys: [
    row('AWS', 'AWS_ACCESS_KEY_ID', 'AKIA', '[A-Z2-7]{16}', IAM, AWS_ID),
    row('AWS', 'AWS_ACCESS_KEY_ID', 'ASIA', '[A-Z2-7]{16}', IAM, AWS_ID),
    named('AWS', 'AWS_SECRET_ACCESS_KEY', '[A-Za-z0-9/+]{40}', IAM, { words: ['aws', 'secretaccesskey', 'secret_access_key', 'amazon'], also: /secret/ }),
    {
      ...row('Google Cloud service account', 'GOOGLE_APPLICATION_CREDENTIALS', '-----BEGIN ', '', 'https://console.cloud.google.com/iam-admin/serviceaccounts'),
      ...PRIVATE_KEY,
      beside: SERVICE_ACCOUNT,
    },
    { ...row('private', 'PRIVATE_KEY', '-----BEGIN ', '', 'https://www.rfc-editor.org/rfc/rfc7468'), ...PRIVATE_KEY },
    row('Google OAuth client', 'GOOGLE_CLIENT_SECRET', 'GOCSPX-', '[A-Za-z0-9_-]{28}', 'https://console.cloud.google.com/apis/credentials', {
      source: 'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/google_oauth2_keys',
    }),
    row('Azure storage', 'AZURE_STORAGE_CONNECTION_STRING', 'AccountKey=', '[A-Za-z0-9+/]{86}==', 'https://portal.azure.com'),
    {
      vendor: 'Microsoft Entra ID',
      env: 'AZURE_CLIENT_SECRET',
      prefix: 'Q~',
      lead: /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}\d$/,
      pattern: /^[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://entra.microsoft.com',
    },
    row('Alibaba Cloud', 'ALIBABA_CLOUD_ACCESS_KEY_ID', 'LTAI', '[A-Za-z0-9]{17,21}', 'https://ram.console.aliyun.com/manage/ak', {
      beside: /(?<![A-Za-z0-9])(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{30}(?![A-Za-z0-9])/,
    }),
    row('Cloudflare', 'CLOUDFLARE_API_TOKEN', 'cfat_', '[A-Za-z0-9]{40}[0-9a-f]{8}', CLOUDFLARE_TOKENS, CLOUDFLARE),
    row('Cloudflare', 'CLOUDFLARE_API_TOKEN', 'cfut_', '[A-Za-z0-9]{40}[0-9a-f]{8}', CLOUDFLARE_TOKENS, CLOUDFLARE),
    row('Cloudflare', 'CLOUDFLARE_API_KEY', 'cfk_', '[A-Za-z0-9]{40}[0-9a-f]{8}', CLOUDFLARE_TOKENS, CLOUDFLARE),
    named('Cloudflare', 'CLOUDFLARE_API_TOKEN', '[A-Za-z0-9_-]{40}', CLOUDFLARE_TOKENS, { words: ['cloudflare'], strict: true }),
    row('Vercel', 'VERCEL_TOKEN', 'vcp_', '[A-Za-z0-9_-]{56}', VERCEL_TOKENS),
    row('Vercel', 'VERCEL_TOKEN', 'vci_', '[A-Za-z0-9_-]{56}', VERCEL_TOKENS),
    row('Vercel', 'VERCEL_TOKEN', 'vca_', '[A-Za-z0-9_-]{56}', VERCEL_TOKENS),
    row('Vercel', 'VERCEL_TOKEN', 'vcr_', '[A-Za-z0-9_-]{56}', VERCEL_TOKENS),
    row('Netlify', 'NETLIFY_AUTH_TOKEN', 'nfp_', '[A-Za-z0-9_]{36}', 'https://app.netlify.com/user/applications', { source: TRUFFLEHOG }),
    row('Heroku', 'HEROKU_API_KEY', 'HRKU-AA', '[0-9A-Za-z_-]{58}', 'https://dashboard.heroku.com/account/applications'),
    row('Fly.io', 'FLY_API_TOKEN', 'fm2_', '[A-Za-z0-9+/_-]{100,700}={0,2}', 'https://fly.io/user/personal_access_tokens', { source: TRUFFLEHOG }),
    row('Render', 'RENDER_API_KEY', 'rnd_', '[A-Za-z0-9]{28}', 'https://dashboard.render.com/u/settings#api-keys'),
    row('DigitalOcean', 'DIGITALOCEAN_TOKEN', 'dop_v1_', '[0-9a-f]{64}', 'https://cloud.digitalocean.com/account/api/tokens'),
    row('DigitalOcean', 'DIGITALOCEAN_TOKEN', 'doo_v1_', '[0-9a-f]{64}', 'https://cloud.digitalocean.com/account/api/tokens'),
    row('DigitalOcean', 'DIGITALOCEAN_TOKEN', 'dor_v1_', '[0-9a-f]{64}', 'https://cloud.digitalocean.com/account/api/tokens'),
    row('Scalingo', 'SCALINGO_API_TOKEN', 'tk-us-', '[\\w-]{48}', 'https://dashboard.scalingo.com/account/tokens'),
    row('Deno Deploy', 'DENO_DEPLOY_TOKEN', 'ddp_', '[A-Za-z0-9]{36}', 'https://dash.deno.com/account'),
    row('Pulumi', 'PULUMI_ACCESS_TOKEN', 'pul-', '[0-9a-f]{40}', 'https://app.pulumi.com/account/tokens'),
    row('HashiCorp Vault', 'VAULT_TOKEN', 'hvs.', '[\\w-]{90,120}', 'https://developer.hashicorp.com/vault/docs/commands/token/revoke'),
    row('HashiCorp Vault', 'VAULT_TOKEN', 'hvb.', '[\\w-]{138,300}', 'https://developer.hashicorp.com/vault/docs/commands/token/revoke'),
    {
      vendor: 'Terraform Cloud',
      env: 'TF_API_TOKEN',
      prefix: '.atlasv1.',
      lead: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}$/,
      pattern: /^[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}$/,
      source: BETTERLEAKS,
      date: LOOKED_UP,
      revoke: 'https://app.terraform.io/app/settings/tokens',
    },
    row('Doppler', 'DOPPLER_TOKEN', 'dp.pt.', '[A-Za-z0-9]{43}', 'https://dashboard.doppler.com/workplace/settings/tokens'),
    row(
      '1Password',
      'OP_SERVICE_ACCOUNT_TOKEN',
      'ops_eyJ',
      '[A-Za-z0-9+/]{250,}={0,3}',
      'https://my.1password.com/developer-tools/infrastructure-secrets/serviceaccount',
    ),
    row('age', 'SOPS_AGE_KEY', 'AGE-SECRET-KEY-1', '[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}', 'https://github.com/FiloSottile/age'),
    row('GitHub', 'GITHUB_TOKEN', 'ghp_', '[A-Za-z0-9]{36}', GITHUB_TOKENS, GITHUB),
    row('GitHub', 'GITHUB_TOKEN', 'gho_', '[A-Za-z0-9]{36}', GITHUB_TOKENS, GITHUB),
    row('GitHub', 'GITHUB_TOKEN', 'ghu_', '[A-Za-z0-9]{36}', GITHUB_TOKENS, GITHUB),
    row('GitHub', 'GITHUB_TOKEN', 'ghs_', '[A-Za-z0-9]{36}', GITHUB_TOKENS, GITHUB),
    row('GitHub', 'GITHUB_TOKEN', 'ghr_', '[A-Za-z0-9]{36,76}', GITHUB_TOKENS, GITHUB),
    row('GitHub', 'GITHUB_TOKEN', 'github_pat_', '[A-Za-z0-9]{22}_[A-Za-z0-9]{59}', GITHUB_TOKENS),
    row('GitLab', 'GITLAB_TOKEN', 'glpat-', '[\\w-]{20}', GITLAB_TOKENS),
    row('GitLab', 'GITLAB_TOKEN', 'glpat-', '[\\w-]{27,300}\\.[0-9a-z]{9}', GITLAB_TOKENS, ROUTABLE),
    row('GitLab', 'GITLAB_TOKEN', 'glpat-', '[\\w-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{9}', GITLAB_TOKENS),
    row('GitLab', 'CI_RUNNER_TOKEN', 'glrt-', '[\\w-]{20}', GITLAB_TOKENS),
    row('GitLab', 'CI_RUNNER_TOKEN', 'glrt-t', '\\d_[\\w-]{27,300}\\.[0-9a-z]{9}', GITLAB_TOKENS, ROUTABLE),
    row('GitLab', 'GITLAB_DEPLOY_TOKEN', 'gldt-', '[\\w-]{20}', GITLAB_TOKENS),
    row('GitLab', 'GITLAB_TRIGGER_TOKEN', 'glptt-', '[0-9a-f]{40}', GITLAB_TOKENS),
    row('GitLab', 'CI_JOB_TOKEN', 'glcbt-', '[A-Za-z0-9]{1,5}_[\\w-]{20}', GITLAB_TOKENS),
    row('GitLab', 'GITLAB_OAUTH_SECRET', 'gloas-', '[\\w-]{64}', GITLAB_TOKENS),
    row('GitLab', 'GITLAB_AGENT_TOKEN', 'glagent-', '[\\w-]{50}', GITLAB_TOKENS),
    row('GitLab', 'GITLAB_SCIM_TOKEN', 'glsoat-', '[\\w-]{20}', GITLAB_TOKENS),
    row('GitLab', 'GITLAB_FEED_TOKEN', 'glft-', '[\\w-]{20}', GITLAB_TOKENS),
    row('Bitbucket', 'BITBUCKET_APP_PASSWORD', 'ATBB', '[A-Za-z0-9]{24}[0-9A-F]{8}', 'https://bitbucket.org/account/settings/app-passwords', {
      source: TRUFFLEHOG,
    }),
    row('Bitbucket', 'BITBUCKET_TOKEN', 'ATCTT3xFfG', '[A-Za-z0-9+/=_-]{100,300}=[A-Za-z0-9]{8}', 'https://bitbucket.org/account/settings', {
      source: TRUFFLEHOG,
    }),
    row('Atlassian', 'ATLASSIAN_API_TOKEN', 'ATATT3', '[A-Za-z0-9_\\-=]{186}', 'https://id.atlassian.com/manage-profile/security/api-tokens'),
    row('npm', 'NPM_TOKEN', 'npm_', '[A-Za-z0-9]{36}', 'https://www.npmjs.com/settings/~/tokens', { check: endsInCrc62 }),
    row('PyPI', 'TWINE_PASSWORD', 'pypi-AgEIcHlwaS5vcmc', '[\\w-]{50,1000}', 'https://pypi.org/manage/account/token'),
    row('PyPI', 'TWINE_PASSWORD', 'pypi-AgENdGVzdC5weXBpLm9yZw', '[\\w-]{50,1000}', 'https://test.pypi.org/manage/account/token', {
      source: 'https://warehouse.pypa.io, macaroons of the test index',
    }),
    row('RubyGems', 'GEM_HOST_API_KEY', 'rubygems_', '[0-9a-f]{48}', 'https://rubygems.org/settings/edit'),
    row('crates.io', 'CARGO_REGISTRY_TOKEN', 'cio', '[A-Za-z0-9]{32}', 'https://crates.io/settings/tokens', { context: ['crates', 'cargo'] }),
    row('NuGet', 'NUGET_API_KEY', 'oy2', '[a-z0-9]{43}', 'https://www.nuget.org/account/apikeys', { context: ['nuget'], source: TRUFFLEHOG }),
    row('Docker Hub', 'DOCKER_PASSWORD', 'dckr_pat_', '[A-Za-z0-9_-]{27}', 'https://app.docker.com/settings/personal-access-tokens'),
    row('Docker Hub', 'DOCKER_PASSWORD', 'dckr_oat_', '[A-Za-z0-9_-]{32}', 'https://app.docker.com/settings/personal-access-tokens'),
    row('CircleCI', 'CIRCLE_TOKEN', 'CCIPAT_', '[A-Za-z0-9]{22}_[0-9a-z]{40}', 'https://app.circleci.com/settings/user/tokens'),
    row('Buildkite', 'BUILDKITE_API_TOKEN', 'bkua_', '(?:[0-9a-z]{40}|[0-9a-z]{53})', 'https://buildkite.com/user/api-access-tokens'),
    named('Scaleway', 'SCW_SECRET_KEY', UUID, 'https://console.scaleway.com/iam/api-keys', { words: ['scaleway', 'scw'], also: /secret|token/, strict: true }),
  ],
});
