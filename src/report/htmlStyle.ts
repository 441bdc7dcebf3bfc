/** Style of the HTML report: system colours, so that light, dark and high contrast come from the reader's settings. */
export const htmlStyle = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 18%, Canvas); --quiet: color-mix(in srgb, CanvasText 68%, Canvas); }
body { margin: 0; background: Canvas; color: CanvasText; font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 720px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 20px; margin: 0 0 4px; }
h2 { font-size: 16px; margin: 32px 0 8px; border-top: 1px solid var(--line); padding-top: 16px; }
.headline { font-size: 18px; margin: 0; }
.meta, .id { color: var(--quiet); font-size: 13px; margin: 4px 0; font-weight: normal; }
ol, ul { padding-left: 20px; }
li { margin: 8px 0; overflow-wrap: anywhere; }
li p { margin: 2px 0; }
code { font: 13px ui-monospace, monospace; }
table { border-collapse: collapse; margin: 20px 0; min-width: 50%; }
caption { text-align: left; color: var(--quiet); font-size: 13px; padding-bottom: 4px; }
th, td { text-align: left; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--line); font-weight: normal; }
.number { text-align: right; }
a { color: LinkText; }
.severity { border: 1px solid var(--line); border-radius: 3px; padding: 0 5px; font-size: 12px; white-space: nowrap; }
.severity.error { border-width: 2px; font-weight: bold; }
.severity.warning { border-width: 2px; }
@media (max-width: 560px) { table { min-width: 0; width: 100%; font-size: 13px; } th, td { padding-right: 8px; overflow-wrap: anywhere; } th:last-child, td:last-child { padding-right: 0; } }
@page { margin: 18mm; }
@media print { main { max-width: none; padding: 0; } li, tr { break-inside: avoid; } h2 { break-after: avoid; } a { color: inherit; } }
`;
