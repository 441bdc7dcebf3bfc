import { alias, fix, gives, millis, noRetry, pythonApi, seconds, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';

const types = (names: string): string[] => under('playwright.sync_api.', names);
const page = 'playwright.sync_api.Page';
const WAITING = 'goto reload go_back go_forward click dblclick fill type press check uncheck hover tap select_option set_input_files wait_for_selector wait_for_load_state wait_for_url wait_for_function screenshot inner_text inner_html text_content get_attribute input_value is_visible set_content drag_and_drop';
const LOCATOR = 'click dblclick fill type press check uncheck hover tap select_option set_input_files wait_for screenshot inner_text inner_html text_content get_attribute input_value scroll_into_view_if_needed';
const playwright = { package: 'playwright', kind: 'browser', exceptions: ['playwright.sync_api.Error'], retry: noRetry, source: 'microsoft/playwright-python playwright/async_api/_generated.py (timeout parameter docs; commit not pinned); https://playwright.dev/python/docs/api/class-page#page-goto' } as const;
const setters = ['set_default_timeout', 'set_default_navigation_timeout'];

export const playwrightPart: CatalogPart = {
  apis: [
    pythonApi({
      ...playwright, calls: [...under(`${page}#`, WAITING), ...underEach(types('Locator Frame FrameLocator').map((type) => `${type}#`), LOCATOR), 'playwright.sync_api.Frame#goto', ...under('playwright.sync_api.BrowserType#', 'launch connect connect_over_cdp launch_persistent_context')],
      timeout: timeout({ call: [fix(millis('timeout'))], default: 30, infinite: ['zero'], setters }), notes: 'Milliseconds; 0 switches the limit off. Values under 1000 look like seconds.',
    }),
    pythonApi({
      ...playwright, calls: [...under(`${page}#`, 'evaluate evaluate_handle content title'), 'playwright.sync_api.Locator#evaluate'], outbound: false, verified: false, timeout: timeout({ default: 'none' }),
      notes: 'Facts only: believed to take no timeout and not to follow set_default_timeout.', source: 'not read',
    }),
    pythonApi({
      ...playwright, calls: underEach(['playwright.sync_api.APIRequestContext#'], 'get post put patch delete head fetch'), timeout: timeout({ call: [fix(millis('timeout'))], default: 30, infinite: ['zero'] }), notes: 'Milliseconds.',
    }),
  ],
  aliases: [
    alias('python', 'playwright.sync_api', ['playwright.async_api'], 'async'), alias('python', 'playwright.sync_api.sync_playwright', ['playwright.sync_api.async_playwright']),
    alias('python', 'playwright.sync_api.BrowserType', under('playwright.sync_api.Playwright#', 'chromium firefox webkit')),
  ],
  returns: [
    gives('python', 'playwright.sync_api.Playwright', ['playwright.sync_api.sync_playwright', 'playwright.sync_api.sync_playwright()#start', 'playwright.sync_api.Playwright#start']),
    gives('python', 'playwright.sync_api.Browser', under('playwright.sync_api.BrowserType#', 'launch connect connect_over_cdp')),
    gives('python', 'playwright.sync_api.BrowserContext', ['playwright.sync_api.Browser#new_context', 'playwright.sync_api.BrowserType#launch_persistent_context']),
    gives('python', page, ['playwright.sync_api.Browser#new_page', 'playwright.sync_api.BrowserContext#new_page']),
    gives('python', 'playwright.sync_api.Locator', [...under(`${page}#`, 'locator get_by_role get_by_text get_by_label get_by_placeholder get_by_test_id'), ...under('playwright.sync_api.Locator#', 'nth filter locator get_by_role get_by_text')]),
  ],
};

const DRIVERS = under('selenium.webdriver.', 'Chrome Firefox Edge Safari Ie');
const wrapper = 'selenium.webdriver.remote.client_config.ClientConfig';
const selenium = { package: 'selenium', kind: 'browser', exceptions: ['selenium.common.exceptions.WebDriverException'], retry: noRetry } as const;

export const seleniumPart: CatalogPart = {
  apis: [
    pythonApi({
      ...selenium, clients: DRIVERS, reportAt: 'client', outbound: false, timeout: timeout({ client: [seconds(['client_config', 'timeout'], { wrapper })], default: 120, globalSetters: ['socket.setdefaulttimeout'] }),
      notes: 'Facts only: 120 s for each command to a local driver; older releases followed the socket default.',
      source: 'SeleniumHQ/selenium py/selenium/webdriver/ie/webdriver.py and sibling drivers (commit not pinned); SeleniumHQ/selenium@3dd1b395 py/selenium/webdriver/remote/client_config.py (ClientConfig.__init__)',
    }),
    pythonApi({
      ...selenium, clients: ['selenium.webdriver.Remote'], reportAt: 'client', outbound: false, verified: false,
      timeout: timeout({ client: [seconds(['client_config', 'timeout'], { wrapper })], default: 'none', globalSetters: ['socket.setdefaulttimeout'] }), notes: 'Facts only: believed to follow the socket default.',
      source: 'SeleniumHQ/selenium@02639010 py/selenium/webdriver/remote/client_config.py (ClientConfig.__init__)',
    }),
    pythonApi({
      ...selenium, calls: underEach([...DRIVERS, 'selenium.webdriver.Remote'].map((type) => `${type}#`), 'get execute_script execute_async_script find_element find_elements refresh'), outbound: false, verified: false,
      timeout: timeout({ default: 300, setters: ['set_page_load_timeout', 'set_script_timeout', 'implicitly_wait'] }), notes: 'Facts only: the WebDriver standard gives 300 s to load a page and 30 s to a script.',
      source: 'not read (W3C WebDriver timeouts)',
    }),
  ],
  aliases: [
    alias('python', 'selenium.webdriver.Chrome', ['selenium.webdriver.chrome.webdriver.WebDriver', 'undetected_chromedriver.Chrome']),
    alias('python', 'selenium.webdriver.Remote', ['selenium.webdriver.remote.webdriver.WebDriver']),
  ],
};
