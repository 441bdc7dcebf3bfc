// Tools behind one function that compares names; the loop that asks the model stands in another file.
import fs from 'node:fs';
import { execSync } from 'node:child_process';

export function executeTool(name: string, args: Record<string, any>): string {
  try {
    switch (name) {
      case 'Read':
        return fs.readFileSync(args.place, 'utf-8'); // expect: model-output-execution
      case 'Shell':
        return inShell(args);
      case 'Date':
        return today(args);
      default:
        return `no such tool: ${name}`;
    }
  } catch (error) {
    return String(error);
  }
}

function inShell(args: Record<string, any>): string {
  const { command, wait } = args;
  return execSync(command, { encoding: 'utf-8', timeout: Math.min(wait ?? 10_000, 60_000) }); // expect: model-output-execution
}

const ZONES = ['utc', 'cet'];

function today(args: Record<string, any>): string {
  const { zone } = args;
  if (!ZONES.includes(zone)) return 'no such zone';
  return execSync(`TZ=${zone} date`, { encoding: 'utf-8', timeout: 10_000 });
}

export function buildPage(name: string, args: Record<string, any>): string {
  if (name === 'index') return fs.readFileSync(args.template, 'utf-8');
  return '';
}
