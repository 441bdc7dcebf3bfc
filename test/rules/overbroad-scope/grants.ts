// Grants of everything, in TypeScript; narrow ones, refusals and lists that only name scopes are silent.
import * as iam from "aws-cdk-lib/aws-iam";
import { google } from "googleapis";

export function bookingsUrl(client: InstanceType<typeof google.auth.OAuth2>, state: string): string {
  return client.generateAuthUrl({
    access_type: "offline",
    scope: ["openid", "https://www.googleapis.com/auth/drive", "https://mail.google.com/"], // expect: overbroad-scope
    state,
  });
}

export function invoicesUrl(client: InstanceType<typeof google.auth.OAuth2>): string {
  return client.generateAuthUrl({ scope: ["https://www.googleapis.com/auth/drive.file", "https://www.googleapis.com/auth/gmail.send"] });
}

export function joined(id: string): string {
  const params = new URLSearchParams({
    client_id: id,
    scope: [
      "https://www.googleapis.com/auth/drive", // expect: overbroad-scope
      "https://www.googleapis.com/auth/documents",
    ].join(" "),
  });
  return `https://accounts.google.com/o/oauth2/v2/auth?${params.toString()}`;
}

export const providers = [GitHubProvider({ clientId: "a", authorization: { params: { scope: "read:user repo" } } })]; // expect: overbroad-scope
export const narrow = [GitHubProvider({ clientId: "a", authorization: { params: { scope: "read:user user:email" } } })];
export const search = { scope: "repo", depth: 2 };

// Names of scopes, none of them asked for here.
export const WORKSPACE = { DRIVE: "https://www.googleapis.com/auth/drive", MAIL: "https://mail.google.com/" };
export const forbiddenScopes = ["https://mail.google.com/"];
export const inbox = "https://mail.google.com/";
export const may = (granted: string[]) => granted.includes("https://www.googleapis.com/auth/drive");

export const everything = new iam.PolicyStatement({ effect: iam.Effect.ALLOW, actions: ["*"], resources: ["*"] }); // expect: overbroad-scope
export const buckets = new iam.PolicyStatement({
  actions: ["s3:*"], // expect: overbroad-scope
  resources: ["*"],
});
export const bucket = new iam.PolicyStatement({ actions: ["s3:*"], resources: ["arn:aws:s3:::reports/*"] });
export const looks = new iam.PolicyStatement({ actions: ["ec2:Describe*", "logs:ListTagsForResource"], resources: ["*"] });
export const refused = new iam.PolicyStatement({ effect: iam.Effect.DENY, actions: ["*"], resources: ["*"] });
export const admin = iam.ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess"); // expect: overbroad-scope
export const basic = iam.ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSLambdaBasicExecutionRole");
