import { defineRule } from '../rule.js';
import { policyGrants } from '../support/scopes/iam.js';
import { oauthGrants } from '../support/scopes/oauth.js';

export const overbroadScope = defineRule({
  meta: {
    id: 'overbroad-scope',
    area: 'security',
    severity: 'warning',
    title: 'Access to everything',
    messages: {
      oauth: '{scope} lets it {power}; {narrower} is narrower',
      policy: 'This allows {broad}: one wrong or injected tool call can reach all of it',
    },
    why: 'An agent does what a text tells it. When one e-mail it reads holds instructions, the damage ends where its permissions end: with full access it ends nowhere, and a leaked token opens the whole account.',
    remedy: 'Grant the few actions and the few resources that the tools use.',
    examples: {
      python: {
        bad: 'from google_auth_oauthlib.flow import InstalledAppFlow\n\nSCOPES = ["https://mail.google.com/"]\n\n\ndef sign_in():\n    return InstalledAppFlow.from_client_secrets_file("client.json", SCOPES).run_local_server()\n',
        good: 'from google_auth_oauthlib.flow import InstalledAppFlow\n\nSCOPES = ["https://www.googleapis.com/auth/gmail.readonly"]\n\n\ndef sign_in():\n    return InstalledAppFlow.from_client_secrets_file("client.json", SCOPES).run_local_server()\n',
      },
      typescript: {
        bad: 'import * as iam from "aws-cdk-lib/aws-iam";\n\nexport const orders = new iam.PolicyStatement({ actions: ["dynamodb:*"], resources: ["*"] });\n',
        good: 'import * as iam from "aws-cdk-lib/aws-iam";\n\nexport const orders = new iam.PolicyStatement({ actions: ["dynamodb:GetItem"], resources: [table.tableArn] });\n',
      },
    },
    fixSafety: 'none',
    references: [
      'https://developers.google.com/identity/protocols/oauth2/scopes',
      'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
    needs: ['scope', 'Scope', 'SCOPE', 'PolicyStatement', 'Effect', 'AdministratorAccess', 'from_client_', 'from_authorized_user'],
    // React's hooks are called useEffect, useLayoutEffect, useInsertionEffect.
    needsPattern: /[sS]cope|SCOPE|PolicyStatement|(?<![a-z])Effect|AdministratorAccess|from_client_|from_authorized_user/u,
  },
  on: ['module'],
  check: (_module, context) => {
    for (const { literal, broad } of oauthGrants(context)) {
      context.site(literal);
      if (broad) context.report({ at: literal, message: 'oauth', data: { scope: broad.scope, power: broad.power, narrower: broad.narrower }, identity: broad.scope });
    }
    for (const { at, broad } of policyGrants(context)) {
      context.site(at);
      if (broad !== undefined) context.report({ at: { start: at.start, end: at.end }, message: 'policy', data: { broad }, identity: broad });
    }
  },
});
