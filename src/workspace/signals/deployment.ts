/** Deployment: definitions with content, environments, alerts, dead-letter queues, switches of tracing. */
import type { Signal } from '../../readiness/index.js';
import { nameOf } from '../paths.js';
import { firstMatch, signalAt } from './find.js';
import type { Listing } from './listing.js';

interface FileRow {
  readonly files: RegExp;
  /** What the content must have. */
  readonly content: RegExp;
  readonly text: string;
  /** Only in folders and under names that speak of infrastructure. */
  readonly infrastructureOnly?: boolean;
}

const DEPLOYMENTS: readonly FileRow[] = [
  { files: /(?:^|\/)(?:[\w-]+\.)?(?:Dockerfile|Containerfile)(?:\.[\w-]+)?$/iu, content: /^\s*FROM\s+\S+/imu, text: '{file} builds an image' },
  { files: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/u, content: /^services\s*:/mu, text: '{file} runs the services' },
  { files: /\.tf$/u, content: /^\s*(?:resource|module)\s+"/mu, text: 'Terraform defines the infrastructure' },
  { files: /\.bicep$/u, content: /^\s*(?:resource|module)\s+\w+/mu, text: 'Bicep defines the infrastructure' },
  { files: /(?:^|\/)(?:Pulumi\.ya?ml|cdk\.json|serverless\.ya?ml|template\.ya?ml|samconfig\.toml|azure\.ya?ml|skaffold\.ya?ml|Chart\.ya?ml|kustomization\.ya?ml|fly\.toml|render\.ya?ml|railway\.(?:json|toml)|vercel\.(?:json|ts)|app\.ya?ml|Procfile|langgraph\.json|wrangler\.(?:toml|jsonc?)|netlify\.toml|nixpacks\.toml|apprunner\.ya?ml|copilot\/\S+\/manifest\.yml)$/u, content: /\w+[^\n]*(?::|=|\s)\s*\S/u, text: '{file} deploys it' },
  { files: /\.ya?ml$/u, content: /^kind\s*:\s*(?:Deployment|StatefulSet|CronJob|Rollout)\b/mu, text: '{file} deploys it', infrastructureOnly: true },
];
const ALERTS = /^\s*-?\s*alert\s*:\s*\S[\s\S]{0,400}?\bexpr\s*:|^\s*(?:receivers|route)\s*:[\s\S]*\breceiver\s*:|resource\s+"(?:aws_cloudwatch_metric_alarm|aws_budgets_budget|google_monitoring_alert_policy|azurerm_monitor_\w*alert\w*|datadog_monitor|grafana_rule_group|newrelic_\w+_condition|pagerduty_\w+|opsgenie_\w+|sentry_\w*alert\w*)"|AWS::CloudWatch::Alarm|Microsoft\.Insights\/(?:metricAlerts|scheduledQueryRules|activityLogAlerts)/mu;
const DEAD_LETTERS = /\b(?:RedrivePolicy|deadLetterTargetArn|redrive_policy|dead_letter_queue|dead_letter_config|dead_letter_policy|deadLetterPolicy|x-dead-letter-exchange|DeadLetterQueue)\b/u;
const TRACING = /^[^#\n]*\b(?:LANGSMITH_TRACING(?:_V2)?|LANGCHAIN_TRACING_V2|DD_LLMOBS_ENABLED|CREWAI_TRACING_ENABLED)['"]?\s*(?:[:=]|\n\s*value\s*:)\s*['"]?(?:true|1)\b|^[^#\n]*\bopentelemetry-instrument\b|^[^#\n]*\bddtrace-run\b/imu;
const INFRASTRUCTURE = /\.(?:tf|bicep|hcl)$|(?:^|\/)(?:Dockerfile|Containerfile)[\w.-]*$|(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$|(?:^|\/)(?:k8s|kubernetes|helm|charts?|deploy(?:ment)?s?|infra(?:structure)?|terraform|monitoring|prometheus|grafana|alerts?|observability|ops|manifests|\.github\/workflows)\/.*\.(?:ya?ml|json)$|(?:^|\/)(?:alert|prometheus|serverless|template|render|fly|app)[\w.-]*\.(?:ya?ml|toml|json)$/iu;
/** Infrastructure that tests and samples are made of, and what a developer’s machine runs. */
const NOT_SHIPPED = /(?:^|\/)(?:tests?|__tests__|e2e|fixtures?|testdata|examples?|samples?|docs|evals?|\.devcontainer)\/|(?:^|\/)(?:docker-)?compose[\w.-]*[.-](?:dev|local|test|override)[\w.-]*\.ya?ml$|(?:^|\/)Dockerfile\.(?:dev|local|test)$/iu;
const EXAMPLES = /(?:^|\/)\.?env[\w.-]*\.?(?:example|sample|template|dist)$|(?:^|\/)\.env(?:\.(?:example|sample|template|dist))$|(?:^|\/)(?:example|sample)\.env$/iu;
const ENVIRONMENT = /(?:^|[/._-])(?:prod(?:uction)?|staging|stage|preprod)(?:[/._-]|$)/iu;
const CONFIGURATION = /\.(?:ya?ml|toml|tfvars|bicepparam|env|tf|hcl|ini)$|(?:^|\/)(?:config|parameters|environments|appsettings)[\w./-]*\.json$|(?:^|\/)(?:Dockerfile|\.env)[\w.-]*$/iu;
/** Files that are read for each question; more would say the same. */
const MAX_READ = 400;

export function deploymentSignals(listing: Listing): Signal[] {
  const shipped = listing.files.filter((file) => !NOT_SHIPPED.test(file));
  const infrastructure = shipped.filter((file) => INFRASTRUCTURE.test(file)).slice(0, MAX_READ);
  return [
    ...DEPLOYMENTS.flatMap((row) => deployment(row, listing, shipped, infrastructure)),
    ...each(listing, infrastructure, ALERTS, (file, line) => signalAt('alertRules', `${nameOf(file)} defines an alert`, 'likely', file, line)),
    ...each(listing, infrastructure, DEAD_LETTERS, (file, line) => signalAt('deadLetter', `${nameOf(file)} defines a dead-letter queue`, 'likely', file, line)),
    ...each(listing, infrastructure, TRACING, (file, line) => signalAt('tracingOn', `${nameOf(file)} switches tracing on`, 'likely', file, line)),
    ...each(listing, listing.matching(EXAMPLES), TRACING, (file, line) => signalAt('tracingSwitch', `${nameOf(file)} suggests to switch tracing on`, 'signal', file, line)),
    ...environments(listing),
    ...each(listing, listing.matching(/^(?:\.gitleaks\.toml|\.secrets\.baseline|\.pre-commit-config\.ya?ml|\.gitguardian\.ya?ml)$/u), /gitleaks|detect-secrets|plugins_used|trufflehog|ggshield|secret/iu, (file, line) => signalAt('secretScanner', `${nameOf(file)} looks for secrets`, 'likely', file, line)),
    ...prompts(listing),
  ];
}

function deployment({ files, content, text, infrastructureOnly }: FileRow, listing: Listing, shipped: readonly string[], infrastructure: readonly string[]): Signal[] {
  // Manifests of clusters may have any name, so only infrastructure folders are searched for them.
  const candidates = infrastructureOnly === true ? infrastructure.filter((file) => files.test(file)) : shipped.filter((file) => files.test(file)).slice(0, MAX_READ);
  const hit = candidates.map((file) => ({ file, found: firstMatch(listing.text(file), content) })).find(({ found }) => found !== undefined);
  return hit ? [signalAt('deployDefinition', text.replace('{file}', nameOf(hit.file)), 'likely', hit.file, hit.found?.line ?? 0)] : [];
}

function each(listing: Listing, files: readonly string[], pattern: RegExp, make: (file: string, line: number) => Signal): Signal[] {
  return files.flatMap((file) => {
    const hit = firstMatch(listing.text(file), pattern);
    return hit ? [make(file, hit.line)] : [];
  });
}

function environments(listing: Listing): Signal[] {
  const named = listing.files.filter((file) => ENVIRONMENT.test(file) && CONFIGURATION.test(file) && !/(?:^|\/)(?:tests?|__tests__|fixtures|examples?|data|docs|evals?)\//iu.test(file) && listing.text(file).trim() !== '');
  return named.slice(0, 5).map((file) => signalAt('environments', `${file} is for one environment`, 'signal', file));
}

function prompts(listing: Listing): Signal[] {
  return listing.matching(/(?:^|\/)(?:prompts?|system[-_]prompts?)\/[^/]+\.(?:md|txt|ya?ml|j2|jinja2?|prompt|prompty|hbs|json)$|\.(?:prompt|prompty)$/iu).filter((file) => !/(?:^|\/)docs?\/|(?:^|\/)readme\.\w+$/iu.test(file)).slice(0, 5).map((file) => signalAt('promptsInFiles', `${nameOf(file)} is a prompt under version control`, 'signal', file));
}
