/** Customers, tickets, tables and maps: the business applications that agents are connected to most. */
import { alias, carrier, derives, fix, gives, noRetry, pythonApi, retries, seconds, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';

const HUBSPOT_ACTIONS = 'get_page get_by_id create update archive merge get_all do_search read get';
const hubspotCalls = underEach(['hubspot.Client#crm.*.*.', 'hubspot.Client#crm.objects.*.*.', 'hubspot.Client#crm.associations.*.*.', 'hubspot.Client#marketing.*.*.'], HUBSPOT_ACTIONS);

export const hubspotPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'hubspot-api-client', kind: 'cloud', clients: ['hubspot.Client'], calls: hubspotCalls, throwsOnStatus: true, exceptions: ['hubspot.crm.contacts.ApiException'],
      timeout: timeout({ call: [fix(seconds('_request_timeout'))], default: 'none', infinite: ['null', 'zero'] }), retry: noRetry,
      notes: 'A whole number or a pair; a float is ignored. The client takes none.', source: 'HubSpot/hubspot-api-python@584c41f9 hubspot/crm/contacts/rest.py (RESTClientObject.request)',
    }),
  ],
  aliases: [alias('python', 'hubspot.Client', ['hubspot.HubSpot', 'hubspot.client.Client'])],
  returns: [gives('python', 'hubspot.Client', ['hubspot.Client.create'])],
};

const salesforce = {
  package: 'simple-salesforce', kind: 'cloud', throwsOnStatus: true, exceptions: ['simple_salesforce.exceptions.SalesforceError'], retry: noRetry,
  source: 'simple-salesforce/simple-salesforce@01691bdc simple_salesforce/api.py (Salesforce.__init__, query, query_all, restful)',
} as const;

export const salesforcePart: CatalogPart = {
  apis: [
    pythonApi({
      ...salesforce, clients: ['simple_salesforce.Salesforce'], calls: under('simple_salesforce.Salesforce#', 'query query_all query_more restful describe apexecute limits'),
      timeout: timeout({ client: [carrier('session')], call: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }), notes: 'Keyword arguments go to requests; a session of one\'s own may hold a deadline.',
    }),
  ],
  aliases: [alias('python', 'simple_salesforce.Salesforce', ['simple_salesforce.api.Salesforce'])],
};

const JIRA_CALLS = 'issue search_issues create_issue create_issues add_comment comments comment transition_issue transitions assign_issue add_attachment projects project search_users user myself boards sprints create_issue_link fields issue_types add_worklog delete_issue_link server_info';

export const jiraPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'jira', kind: 'cloud', clients: ['jira.JIRA'], calls: under('jira.JIRA#', JIRA_CALLS), reportAt: 'client', throwsOnStatus: true, exceptions: ['jira.exceptions.JIRAError', 'requests.RequestException'],
      timeout: timeout({ client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }), retry: retries(3, ['max_retries']), notes: 'The constructor asks the server for its version unless get_server_info=False.',
      source: 'pycontribs/jira@00313b3e jira/client.py (JIRA.__init__)',
    }),
  ],
  aliases: [alias('python', 'jira.JIRA', ['jira.client.JIRA'])],
};

export const gitlabPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'python-gitlab', kind: 'cloud', clients: ['gitlab.Gitlab'], calls: [...under('gitlab.Gitlab#*.', 'get list create update delete'), ...under('gitlab.Gitlab#', 'auth version search')], reportAt: 'client', throwsOnStatus: true,
      exceptions: ['gitlab.exceptions.GitlabError', 'requests.RequestException'], timeout: timeout({ client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }), retry: noRetry,
      notes: '429 is waited out; retry_transient_errors adds 5xx.', source: 'python-gitlab/python-gitlab@0040b433 gitlab/client.py (Gitlab.__init__)',
    }),
  ],
  aliases: [alias('python', 'gitlab.Gitlab', ['gitlab.client.Gitlab'])],
};

const AIRTABLE_CALLS = 'all first get create update delete batch_create batch_update batch_delete batch_upsert iterate';

export const airtablePart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'pyairtable', kind: 'cloud', clients: ['pyairtable.Api', 'pyairtable.Base', 'pyairtable.Table'], calls: underEach(['pyairtable.Api#', 'pyairtable.Table#'], AIRTABLE_CALLS), reportAt: 'client', throwsOnStatus: true,
      exceptions: ['requests.RequestException'], timeout: timeout({ client: [seconds('timeout')], default: 'none', infinite: ['null'] }), retry: noRetry, notes: 'A pair of seconds: connect and read.',
      source: 'gtalarico/pyairtable@0189d9d8 pyairtable/api/api.py (Api.__init__)',
    }),
  ],
  aliases: [alias('python', 'pyairtable.Api', ['pyairtable.api.Api', 'pyairtable.api.api.Api']), alias('python', 'pyairtable.Table', ['pyairtable.api.table.Table', 'pyairtable.api.Table'])],
  returns: [derives('python', 'pyairtable.Table', ['pyairtable.Api#table', 'pyairtable.Api#get_table', 'pyairtable.Base#table', 'pyairtable.Base#get_table']), derives('python', 'pyairtable.Base', ['pyairtable.Api#base', 'pyairtable.Api#get_base'])],
};

const SHEET_CALLS = 'row_values col_values get_all_values get_all_records get_values get acell cell find findall append_row append_rows insert_row insert_rows update update_cell update_acell update_cells batch_get batch_update batch_clear clear delete_rows format';

const MAKERS_OF_CLIENTS = under('gspread.', 'authorize service_account service_account_from_dict oauth api_key');

export const googleSheetsPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'gspread', kind: 'cloud', clients: ['gspread.Client', ...MAKERS_OF_CLIENTS],
      calls: [...under('gspread.Client#', 'open open_by_key open_by_url openall create copy list_spreadsheet_files'), ...under('gspread.Spreadsheet#', 'worksheet worksheets get_worksheet get_worksheet_by_id add_worksheet values_get values_append values_update batch_update fetch_sheet_metadata share'), ...under('gspread.Worksheet#', SHEET_CALLS)],
      reportAt: 'client', throwsOnStatus: true, exceptions: ['gspread.exceptions.APIError', 'requests.RequestException'], refusals: ['gspread.exceptions.APIError'],
      timeout: timeout({ default: 'none', setters: ['set_timeout', 'http_client.set_timeout'] }), retry: noRetry,
      notes: 'client.set_timeout(seconds) or a pair of seconds; None by default.', source: 'burnash/gspread@045a92a5 gspread/http_client.py (HTTPClient.__init__, set_timeout, request)',
    }),
  ],
  aliases: [
    alias('python', 'gspread.Client', ['gspread.client.Client']), alias('python', 'gspread.Spreadsheet', ['gspread.spreadsheet.Spreadsheet', 'gspread.models.Spreadsheet']), alias('python', 'gspread.Worksheet', ['gspread.worksheet.Worksheet', 'gspread.models.Worksheet']),
    alias('python', 'gspread.exceptions.APIError', ['gspread.APIError']),
  ],
  returns: [
    gives('python', 'gspread.Client', MAKERS_OF_CLIENTS),
    derives('python', 'gspread.Spreadsheet', under('gspread.Client#', 'open open_by_key open_by_url create copy')),
    derives('python', 'gspread.Worksheet', [...under('gspread.Spreadsheet#', 'worksheet get_worksheet get_worksheet_by_id add_worksheet'), 'gspread.Spreadsheet#sheet1']),
  ],
};

const MAPS_CALLS = 'geocode reverse_geocode directions distance_matrix places places_nearby place find_place places_autocomplete timezone elevation snap_to_roads addressvalidation';

export const googleMapsPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'googlemaps', kind: 'cloud', clients: ['googlemaps.Client'], calls: under('googlemaps.Client#', MAPS_CALLS), reportAt: 'client', throwsOnStatus: true, exceptions: ['googlemaps.exceptions.ApiError', 'googlemaps.exceptions.TransportError', 'googlemaps.exceptions.Timeout'],
      timeout: timeout({ client: [fix(seconds('timeout')), seconds('read_timeout')], default: 'none', infinite: ['null'] }), retry: retries(1, [], true),
      notes: 'retry_timeout (60 s) ends the attempts, not one that hangs.', source: 'googlemaps/google-maps-services-python@01a06d7e googlemaps/client.py (Client.__init__, _request)',
    }),
  ],
  aliases: [alias('python', 'googlemaps.Client', ['googlemaps.client.Client'])],
};

const amadeusVerbs = ['get', 'post', 'delete'];

export const amadeusPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'amadeus', kind: 'cloud', clients: ['amadeus.Client'], reportAt: 'client', throwsOnStatus: true, exceptions: ['amadeus.ResponseError'],
      calls: ['amadeus.Client#', 'amadeus.Client#*.', 'amadeus.Client#*.*.', 'amadeus.Client#*.*.*.'].flatMap((owner) => amadeusVerbs.map((verb) => `${owner}${verb}`)),
      timeout: timeout({ client: [carrier('http')], default: 'none' }), retry: noRetry, notes: 'urlopen without a timeout; a function of one\'s own may be handed in as http.',
      source: 'amadeus4dev/amadeus-python@00a06396 amadeus/mixins/http.py (__fetch)',
    }),
  ],
  aliases: [alias('python', 'amadeus.ResponseError', ['amadeus.client.errors.ResponseError'])],
};
