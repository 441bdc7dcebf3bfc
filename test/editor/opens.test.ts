import { strict as assert } from "node:assert";
import * as vscode from "vscode";

describe("the editor", () => {
  it("has the extension under development", () => {
    const extension = vscode.extensions.getExtension("readiness-coach.readiness-coach");
    assert.ok(extension, "the extension host does not know the extension");
  });

  it("opens a document of the workspace", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, "no folder is open");
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, "agent.py"));
    const editor = await vscode.window.showTextDocument(document);
    assert.equal(editor.document.languageId, "python");
    assert.match(document.getText(), /requests\.get/);
  });
});
