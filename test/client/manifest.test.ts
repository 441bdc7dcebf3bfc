import { strict as assert } from 'node:assert';
import { build, type Metafile } from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { commandIds, contextKeys, viewIds, walkthroughId } from '../../src/client/names.js';
import { rulesOfManifest } from '../../src/client/rules.js';
import { rules } from '../../src/engine/rules/index.js';
import { editorLanguages, notebookType, settingsSection } from '../../src/protocol/index.js';
import { defaultSettings, readSettings, serverSettingKeys } from '../../src/server/settings.js';
import { PRESETS } from '../../src/workspace/presets.js';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: Limited; readonly virtualWorkspaces: Limited };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly type?: string; readonly icon: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly completionEvents: readonly string[];
  readonly media: { readonly svg: string; readonly altText: string };
}

interface Limited {
  readonly supported: string;
  readonly description: string;
  readonly restrictedConfigurations?: readonly string[];
}

const root = path.join(__dirname, '../..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
const settings = manifest.contributes.configuration.properties;
const client = fs
  .readdirSync(path.join(root, 'src/client'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: fs.readFileSync(path.join(root, 'src/client', name), 'utf8') }));
const setting = (name: string): Setting => settings[`${settingsSection}.${name}`] ?? assert.fail(`no setting ${name}`);

describe('the manifest', () => {
  it('declares exactly the commands that the client registers, each with a palette title', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command).sort();
    assert.deepEqual(declared, Object.values(commandIds).sort());
    for (const [key, id] of Object.entries(commandIds)) {
      assert.ok(client.some(({ text }) => text.includes(`registerCommand(commandIds.${key},`)), `${id} is never registered`);
    }
    for (const { title, category } of manifest.contributes.commands) {
      assert.equal(category, 'Readiness');
      assert.match(title, /^[A-Z][^!]*$/);
    }
  });

  it('declares exactly the settings that are read, with the defaults the server falls back to', () => {
    const names = Object.keys(settings).map((key) => key.slice(settingsSection.length + 1));
    // The trace setting is read by the language client itself.
    assert.deepEqual(names.sort(), [...serverSettingKeys, 'trace.server'].sort());
    const defaults = Object.fromEntries(serverSettingKeys.map((key) => [key, setting(key).default]));
    assert.deepEqual(readSettings(defaults), defaultSettings);
    for (const [name, { description, markdownDescription, scope }] of Object.entries(settings)) {
      assert.match(description ?? markdownDescription ?? '', /^[A-Z].*\.$/, name);
      assert.equal(scope, name.endsWith('trace.server') ? 'window' : 'resource', name);
    }
  });

  it('describes the presets in the words of their definition', () => {
    const { enum: names, enumDescriptions } = setting('preset');
    assert.deepEqual(Object.fromEntries(names!.map((name, i) => [name, enumDescriptions![i]])), Object.fromEntries(Object.entries(PRESETS).map(([name, { summary }]) => [name, summary])));
  });

  it('lists every rule for the settings editor and the client', () => {
    assert.deepEqual(rulesOfManifest(manifest), rules.map(({ meta }) => ({ id: meta.id, title: `${meta.title}.`, defaultSeverity: meta.severity })));
    assert.deepEqual(rulesOfManifest({}), []);
  });

  it('uses only context keys that the client sets, and every one of them', () => {
    const { menus, viewsWelcome, walkthroughs } = manifest.contributes;
    const clauses = [...Object.values(menus).flat(), ...viewsWelcome].map(({ when = '' }) => when);
    const events = walkthroughs.flatMap(({ steps }) => steps.flatMap(({ completionEvents }) => completionEvents)).filter((event) => event.startsWith('onContext:'));
    const used = [...clauses, ...events].flatMap((text) => text.match(/readinessCoach\.\w+/g) ?? []);
    assert.deepEqual([...new Set(used)].sort(), Object.values(contextKeys).sort());
  });

  it('names only commands and views that exist', () => {
    const { menus, commands, views, viewsContainers, viewsWelcome, walkthroughs } = manifest.contributes;
    const declared = new Set(commands.map(({ command }) => command));
    const texts = [...viewsWelcome.map(({ contents }) => contents), ...walkthroughs.flatMap(({ steps }) => steps.flatMap(({ description, completionEvents }) => [description, ...completionEvents]))];
    const linked = texts.flatMap((text) => text.match(/readinessCoach\.\w+/g) ?? []).filter((name) => !Object.values<string>(contextKeys).includes(name));
    for (const command of [...Object.values(menus).flat().map((item) => item.command), ...linked]) assert.ok(declared.has(command), command);
    assert.deepEqual(viewsContainers.activitybar.map(({ id }) => id), [viewIds.container]);
    assert.deepEqual(views[viewIds.container]?.map(({ id }) => id), [viewIds.overview, viewIds.checklist, viewIds.findings]);
    const named = [...Object.values(menus).flat(), ...viewsWelcome].flatMap(({ when = '' }) => [...when.matchAll(/\bview == (\w+)/g)].map(([, view]) => view));
    for (const view of [...named, ...viewsWelcome.map((one) => one.view)]) assert.ok(Object.values<string | undefined>(viewIds).includes(view), view);
  });

  it('has a picture and a way to be done for each step of the walkthrough', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    assert.equal(walkthrough?.id, walkthroughId);
    assert.equal(walkthrough.steps.length, 5);
    for (const { title, completionEvents, media } of walkthrough.steps) {
      assert.ok(completionEvents.length > 0, title);
      assert.ok(media.altText.length > 20, title);
      const picture = fs.readFileSync(path.join(root, media.svg), 'utf8');
      assert.match(picture, /^<svg [^>]*viewBox=/);
      assert.doesNotMatch(picture, /<(?:script|image|style|foreignObject)|#[0-9a-f]{3,8}\b|http(?!:\/\/www\.w3\.org\/2000\/svg)/i, `${media.svg} takes its colours from the theme and loads nothing`);
    }
  });

  it('wakes the extension for the languages it reads', () => {
    const languages = manifest.activationEvents.filter((event) => event.startsWith('onLanguage:')).map((event) => event.slice('onLanguage:'.length));
    assert.deepEqual(languages, [...editorLanguages]);
    assert.ok(manifest.activationEvents.includes(`onNotebook:${notebookType}`));
  });

  it('says why it is limited in untrusted and virtual workspaces', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    for (const { supported, description } of [untrustedWorkspaces, virtualWorkspaces]) {
      assert.equal(supported, 'limited');
      assert.ok(description.length > 40);
    }
    for (const name of untrustedWorkspaces.restrictedConfigurations ?? []) assert.ok(name in settings, name);
  });
});

describe('the client', () => {
  it('reads settings in one place', () => {
    const readers = client.filter(({ text }) => text.includes('getConfiguration(')).map(({ name }) => name);
    assert.deepEqual(readers, ['settings.ts']);
  });

  it('starts without reading the schemas of messages that only views send', async () => {
    const { metafile } = await build({ entryPoints: [path.join(root, 'src/client/extension.ts')], bundle: true, write: false, metafile: true, platform: 'node', external: ['vscode'], absWorkingDir: root, logLevel: 'silent' });
    const atStart = reachedAtStart(metafile, 'src/client/extension.ts');
    assert.ok(atStart.has('src/client/server/server.ts') && !atStart.has('src/client/features/overview/view.ts'));
    assert.deepEqual([...atStart].filter((name) => name.includes('node_modules/')), []);
  });

  it('keeps its entry under a screen', () => {
    const entry = client.find(({ name }) => name === 'extension.ts')!;
    assert.ok(entry.text.split('\n').length <= 50);
  });
});

/** Files that are read when the entry is, which leaves out what is imported on demand. */
function reachedAtStart({ inputs }: Metafile, entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const name of reached) for (const one of inputs[name]?.imports ?? []) if (one.kind !== 'dynamic-import') reached.add(one.path);
  return new Set([...reached].filter((name) => name in inputs));
}
