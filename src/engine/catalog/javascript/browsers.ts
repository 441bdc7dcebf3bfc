/** Browser automation: Playwright and Puppeteer. */
import { alias, fix, gives, javascriptApi, millis, timeout, under, underEach } from '../build.js';
import type { CatalogPart, OptionSpec } from '../schema.js';
import { defaultNamespaces, fullTimer } from './options.js';

const setters = ['setDefaultTimeout', 'setDefaultNavigationTimeout'];
const halfMinute = fullTimer(30, 'it gives up after 30 s');

function option(position: number): OptionSpec[] {
  return [fix(millis('timeout', { position }))];
}

const ENGINES = ['playwright.BrowserType', 'playwright.chromium', 'playwright.firefox', 'playwright.webkit'];

const playwrightShared = {
  package: 'playwright', kind: 'browser', notes: '30 s per action, 180 s to launch. Within the test runner actions have no limit of their own, only the test\'s 30 s. page.evaluate takes no option.',
  source: 'playwright-core@1.65.1 lib/coreBundle.js:4971-4972,59399-59431, types/types.d.ts:137; playwright@1.65.1 lib/index.js:258-259',
} as const;

function playwright(calls: readonly string[], position: number) {
  return javascriptApi({ ...playwrightShared, calls, timeout: timeout({ ...halfMinute, call: option(position), infinite: ['zero'], setters }) });
}

export const playwrightPart: CatalogPart = {
  apis: [
    playwright(under('playwright.Page#', 'goto click fill type press hover check uncheck waitForSelector waitForURL waitForFunction waitForResponse waitForRequest waitForEvent textContent innerText innerHTML getAttribute selectOption'), 1),
    playwright([...under('playwright.Page#', 'reload goBack goForward screenshot pdf'), ...under('playwright.Locator#', 'click dblclick hover check uncheck waitFor textContent innerText innerHTML screenshot scrollIntoViewIfNeeded')], 0),
    playwright(underEach(['playwright.Locator#'], 'fill press type pressSequentially selectOption getAttribute'), 1),
    playwright(under('playwright.Page#', 'waitForLoadState'), 1),
    playwright(under('playwright.APIRequestContext#', 'get post put patch delete head fetch'), 1),
    javascriptApi({
      ...playwrightShared, calls: underEach(ENGINES.flatMap((engine) => [`${engine}#`, `${engine}.`]), 'launch launchPersistentContext connect connectOverCDP'), outbound: false,
      timeout: timeout({ ...fullTimer(180, 'launching ends after 180 s'), call: option(0), infinite: ['zero'] }),
      notes: 'Starts a local browser; 180 s are its own limit.',
    }),
  ],
  aliases: [...defaultNamespaces('playwright').aliases, alias('javascript', 'playwright', ['playwright-core', '@playwright/test', 'playwright-extra'])],
  returns: [
    gives('javascript', 'playwright.Browser', underEach(ENGINES.flatMap((engine) => [`${engine}#`, `${engine}.`]), 'launch connect connectOverCDP')),
    gives('javascript', 'playwright.BrowserContext', ['playwright.Browser#newContext', ...underEach(ENGINES.flatMap((engine) => [`${engine}#`, `${engine}.`]), 'launchPersistentContext')]),
    gives('javascript', 'playwright.Page', ['playwright.Browser#newPage', 'playwright.BrowserContext#newPage']),
    gives('javascript', 'playwright.Locator', [
      ...underEach(['playwright.Page#', 'playwright.Locator#'], 'locator getByRole getByText getByLabel getByPlaceholder getByTestId getByTitle'), ...under('playwright.Locator#', 'first last nth filter'),
    ]),
    gives('javascript', 'playwright.APIRequestContext', ['playwright.request.newContext']),
  ],
};

const puppeteerShared = {
  package: 'puppeteer', kind: 'browser', notes: '30 s for navigation and waiting, 180 s per protocol call; page.evaluate is bounded only by the latter.',
  source: 'puppeteer-core@25.16.0 lib/puppeteer/common/TimeoutSettings.js:6,30,36; lib/puppeteer/cdp/Connection.js:45',
} as const;

export const puppeteerPart: CatalogPart = {
  apis: [
    javascriptApi({
      ...puppeteerShared, calls: under('puppeteer.Page#', 'goto waitForSelector waitForFunction setContent waitForResponse waitForRequest'), timeout: timeout({ ...halfMinute, call: option(1), infinite: ['zero'], setters }),
    }),
    javascriptApi({
      ...puppeteerShared, calls: under('puppeteer.Page#', 'waitForNavigation reload goBack goForward pdf waitForNetworkIdle'), timeout: timeout({ ...halfMinute, call: option(0), infinite: ['zero'], setters }),
    }),
    javascriptApi({
      ...puppeteerShared, calls: under('puppeteer.', 'launch connect'), outbound: false,
      timeout: timeout({ ...halfMinute, call: [...option(0), millis('protocolTimeout', { position: 0 })], infinite: ['zero'] }), notes: 'Starts a local browser; 30 s are its own limit.',
    }),
  ],
  aliases: [...defaultNamespaces('puppeteer').aliases, alias('javascript', 'puppeteer', ['puppeteer-core', 'puppeteer-extra', 'puppeteer-extra.default', 'puppeteer-core.default'])],
  returns: [gives('javascript', 'puppeteer.Browser', under('puppeteer.', 'launch connect')), gives('javascript', 'puppeteer.Page', ['puppeteer.Browser#newPage', 'puppeteer.BrowserContext#newPage'])],
};
