import * as vscode from 'vscode';

export interface PageParts {
  readonly title: string;
  /** Name of a script of dist/webview and of a style sheet of media/, without their endings. */
  readonly name: string;
}

/** Folders a page may read: our scripts and our styles. */
export function pageRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist', 'webview'), vscode.Uri.joinPath(extensionUri, 'media')];
}

/** An empty page with one script and one style sheet. Nothing else is allowed in: no network, no inline code, no images. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, { title, name }: PageParts): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', `${name}.js`));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'media', `${name}.css`));
  const nonce = randomNonce();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<title>${title}</title>
<link rel="stylesheet" href="${style.toString()}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64url');
}
