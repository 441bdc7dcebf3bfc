// Permissions of Microsoft Graph: those that reach everything, and those of one resource.
export const scopes = ["offline_access", "Files.ReadWrite.All"]; // expect: overbroad-scope

export function consentUrl(tenant: string, clientId: string): string {
  const query = new URLSearchParams({
    client_id: clientId,
    scope: "https://graph.microsoft.com/Directory.ReadWrite.All offline_access", // expect: overbroad-scope
  });
  return `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize?${query}`;
}

export const calendarScopes = ["User.Read", "Calendars.ReadWrite", "https://graph.microsoft.com/Mail.Send"];
export const supportedScopes = ["Sites.FullControl.All"];
