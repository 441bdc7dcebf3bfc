/**
 * OAuth scopes that grant all of something, and what is narrower. Data only.
 * Sources: https://developers.google.com/identity/protocols/oauth2/scopes, https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps,
 * https://docs.slack.dev/reference/scopes, https://learn.microsoft.com/graph/permissions-reference
 */
export interface BroadScope {
  /** What whoever holds the token may do: `{scope} lets it {power}`. */
  readonly power: string;
  readonly narrower: string;
}

/** Scopes that mean the same wherever they stand. `cloud-platform` is left out: Google Cloud limits it by the roles of the account. */
export const GOOGLE_SCOPES: ReadonlyMap<string, BroadScope> = new Map([
  ['https://mail.google.com/', { power: 'read, send and delete all mail for good', narrower: 'gmail.readonly, gmail.send or gmail.modify' }],
  ['https://www.googleapis.com/auth/drive', { power: 'read, change and delete every file of the drive', narrower: 'drive.file or drive.readonly' }],
]);

/** Permissions of Microsoft Graph, whose names stand for nothing else; with or without {@link GRAPH} before them. */
export const MICROSOFT_SCOPES: ReadonlyMap<string, BroadScope> = new Map([
  ['Files.ReadWrite.All', { power: 'read, change and delete every file that the user can reach', narrower: 'Files.ReadWrite, Files.Read or Files.ReadWrite.AppFolder' }],
  ['Sites.FullControl.All', { power: 'do anything to every SharePoint site', narrower: 'Sites.Selected' }],
  ['Directory.ReadWrite.All', { power: 'read and write the directory of the whole organisation', narrower: 'User.Read, or the one resource that is needed' }],
  ['Directory.AccessAsUser.All', { power: 'do anything in the directory that the user may do', narrower: 'User.Read, or the one resource that is needed' }],
  ['EWS.AccessAsUser.All', { power: 'read, change and send everything in the mailbox', narrower: 'Mail.Read, Mail.Send or Calendars.ReadWrite' }],
]);
export const GRAPH = 'https://graph.microsoft.com/';

/** Plain words, which mean something only where the code speaks of that provider. */
export const PROVIDER_SCOPES: readonly { readonly provider: RegExp; readonly scopes: ReadonlyMap<string, BroadScope> }[] = [
  {
    provider: /github/iu,
    scopes: new Map([
      ['repo', { power: 'read and write every repository of the user', narrower: 'public_repo, or a GitHub App with the permissions of chosen repositories' }],
      ...['admin:org', 'admin:enterprise', 'admin:repo_hook', 'admin:org_hook', 'admin:public_key', 'admin:gpg_key'].map((scope) =>
        [scope, { power: `administer all of ${scope.slice('admin:'.length).replace('_', ' ')}`, narrower: `read:${scope.slice('admin:'.length)}` }] as const),
    ]),
  },
  { provider: /slack/iu, scopes: new Map([['admin', { power: 'administer the whole workspace', narrower: 'the scope of the one method, chat:write for posting' }]]) },
];
