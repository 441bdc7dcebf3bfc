import { strict as assert } from 'node:assert';
import { build } from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { commandIds, contextKeys } from '../../src/client/names.js';
import { rulesOfManifest } from '../../src/client/rules.js';
import { rules } from '../../src/engine/rules/index.js';
import { editorLanguages, settingsSection } from '../../src/protocol/index.js';
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
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
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

  it('uses only context keys that the client sets', () => {
    const clauses = Object.values(manifest.contributes.menus).flatMap((items) => items.map(({ when = '' }) => when));
    const used = clauses.flatMap((when) => when.match(/readinessCoach\.\w+/g) ?? []);
    assert.deepEqual([...new Set(used)].sort(), Object.values(contextKeys).sort());
    const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
    for (const { command } of Object.values(manifest.contributes.menus).flat()) assert.ok(declared.has(command), command);
  });

  it('wakes the extension for the languages it reads', () => {
    const languages = manifest.activationEvents.filter((event) => event.startsWith('onLanguage:')).map((event) => event.slice('onLanguage:'.length));
    assert.deepEqual(languages, [...editorLanguages]);
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
    const { metafile } = await build({ entryPoints: [path.join(root, 'src/client/extension.ts')], bundle: true, write: false, metafile: true, platform: 'node', external: ['vscode'], logLevel: 'silent' });
    assert.deepEqual(Object.keys(metafile.inputs).filter((name) => name.includes('node_modules/zod/')), []);
  });

  it('keeps its entry under a screen', () => {
    const entry = client.find(({ name }) => name === 'extension.ts')!;
    assert.ok(entry.text.split('\n').length <= 50);
  });
});
