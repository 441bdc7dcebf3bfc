# Grants of everything, in Python; narrow ones, refusals and lists that only name scopes are silent.
import json

from aws_cdk import aws_iam as iam
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import InstalledAppFlow

SCOPES = [
    "https://www.googleapis.com/auth/calendar.readonly",
    "https://mail.google.com/",  # expect: overbroad-scope
]
READ_SCOPES = ["https://www.googleapis.com/auth/gmail.readonly", "https://www.googleapis.com/auth/drive.file"]
BLOCKED_SCOPES = {"https://mail.google.com/"}
INBOX = "https://mail.google.com/"
GITHUB_SCOPES = "read:user,repo"  # expect: overbroad-scope
TELEMETRY_SCOPE = "repo"


def sign_in():
    return InstalledAppFlow.from_client_secrets_file("client.json", ["https://www.googleapis.com/auth/drive"])  # expect: overbroad-scope


def stored():
    return Credentials.from_authorized_user_file("token.json", scopes=READ_SCOPES)


def may_send(granted):
    return "https://mail.google.com/" in granted


def policy(table_arn):
    return json.dumps({
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": "*", "Resource": "*"},  # expect: overbroad-scope
            {"Effect": "Allow", "Action": ["dynamodb:*", "s3:GetObject"], "Resource": "*"},  # expect: overbroad-scope
            {"Effect": "Allow", "Action": ["dynamodb:GetItem"], "Resource": table_arn},
            {"Effect": "Allow", "Action": ["ec2:DescribeInstances"], "Resource": "*"},
            {"Effect": "Deny", "Action": "*", "Resource": "*"},
        ],
    })


def statements():
    broad = iam.PolicyStatement(actions=["*"], resources=["*"])  # expect: overbroad-scope
    narrow = iam.PolicyStatement(actions=["sqs:SendMessage"], resources=["arn:aws:sqs:eu-west-1:1:orders"])
    return broad, narrow


def attach(client):
    client.attach_role_policy(RoleName="agent", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")  # expect: overbroad-scope
