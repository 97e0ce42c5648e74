import { ALNUM, DOTTED, HEX, URL64, form } from './secret-form';
import type { SecretForm } from './secret-form';

/** Tokens of code hosting, package registries, builds and trackers. */
export const codeAndPackages: readonly SecretForm[] = [
  form(
    'GitHub',
    'https://github.blog/engineering/behind-githubs-new-authentication-token-formats/',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    { body: URL64, least: 20 },
  ),
  form(
    'GitLab',
    'https://docs.gitlab.com/security/tokens/',
    [
      'glpat-',
      'glptt-',
      'gldt-',
      'glrt-',
      'glcbt-',
      'glsoat-',
      'glft-',
      'glimt-',
      'glagent-',
      'gloas-',
      'GR1348941',
    ],
    { body: DOTTED, least: 20 },
  ),
  form('PyPI', 'https://pypi.org/help/#apitoken', ['pypi-AgE', 'pypi-'], { body: URL64, least: 40 }),
  form('npm', 'https://docs.npmjs.com/about-access-tokens', ['npm_'], { body: ALNUM, least: 20 }),
  form('RubyGems', 'https://guides.rubygems.org/api-key-scopes/', ['rubygems_'], { body: HEX, least: 24 }),
  form('crates.io', 'https://crates.io/', ['cio'], { body: ALNUM, least: 32 }),
  form('NuGet', 'https://learn.microsoft.com/nuget/', ['oy2'], { body: 'a-z0-9', least: 40 }),
  form('Docker', 'https://docs.docker.com/security/access-tokens/', ['dckr_pat_', 'dckr_oat_'], {
    body: URL64,
    least: 20,
  }),
  form('JFrog', 'https://jfrog.com/help/', ['AKCp', 'cmVmdGtuO'], { body: ALNUM, least: 50 }),
  form(
    'Postmark and Postman',
    'https://learning.postman.com/docs/developer/postman-api/authentication/',
    ['PMAK-', 'PMAT-'],
    { body: `${ALNUM}-`, least: 24 },
  ),
  form('Linear', 'https://linear.app/developers/graphql', ['lin_api_', 'lin_oauth_'], {
    body: ALNUM,
    least: 20,
  }),
  form(
    'Atlassian',
    'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    ['ATATT3', 'ATCTT3', 'ATBB', 'ATOA'],
    { body: `${URL64}=`, least: 24 },
  ),
  form(
    'Asana and Trello',
    'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
    ['ATTA'],
    { body: HEX, least: 40 },
  ),
  form(
    'Terraform Cloud',
    'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    ['atlasv1.'],
    { body: URL64, least: 30 },
  ),
  form('Pulumi', 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/', ['pul-'], {
    body: HEX,
    least: 32,
  }),
  form('CircleCI', 'https://circleci.com/docs/managing-api-tokens/', ['CCIPAT_', 'CCIPRJ_'], {
    body: `${ALNUM}_`,
    least: 24,
  }),
  form('Azure DevOps', 'https://learn.microsoft.com/azure/devops/', ['AZDO'], { body: ALNUM, least: 40 }),
];
