/** Clients of business software and data services: Microsoft Graph, Google Maps, HubSpot, Apify, ElevenLabs. */
import { fix, gives, javascriptApi, millis, noRetry, retries, seconds, signal, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { fullTimer, nodeCeiling } from './options.js';

const GRAPH = '@microsoft/microsoft-graph-client.Client';
const GRAPH_REQUEST = '@microsoft/microsoft-graph-client.GraphRequest';

export const graphPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@microsoft/microsoft-graph-client', kind: 'cloud', clients: under(`${GRAPH}.`, 'init initWithMiddleware'), reportAt: 'client', throwsOnStatus: true,
      calls: under(`${GRAPH_REQUEST}#`, 'get post put patch delete create update putStream getStream'),
      timeout: timeout({ ...nodeCeiling, client: [signal(['fetchOptions', 'signal'], { position: 0 })] }), retry: retries(3),
      notes: 'The global fetch below. Only the options of fetch bound a request; 429, 503 and 504 are tried three times more.',
      source: '@microsoft/microsoft-graph-client@3.0.7 lib/src/middleware/HTTPMessageHandler.js, lib/src/middleware/RetryHandler.js:108,192, lib/src/GraphRequest.js (send)',
    }),
  ],
  returns: [
    gives('javascript', GRAPH, under(`${GRAPH}.`, 'init initWithMiddleware')),
    gives('javascript', GRAPH_REQUEST, [`${GRAPH}#api`, ...under(`${GRAPH_REQUEST}#`, 'version select expand filter top skip header headers query option options search orderby count responseType middlewareOptions skipToken')]),
  ],
};

const MAPS = '@googlemaps/google-maps-services-js.Client';

export const mapsPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@googlemaps/google-maps-services-js', kind: 'cloud', clients: [MAPS], reportAt: 'client', throwsOnStatus: true, retry: noRetry,
      calls: under(`${MAPS}#`, 'directions distancematrix elevation findPlaceFromText geocode geolocate nearestRoads placeAutocomplete placeDetails placePhoto placeQueryAutocomplete placesNearby reverseGeocode snapToRoads textSearch timezone'),
      timeout: timeout({ ...fullTimer(10, 'the client gives up after 10 s'), call: [millis('timeout', { position: 0 })], client: [fix(millis(['config', 'timeout'], { position: 0 }))] }),
      notes: 'axios below, with a timer of 10 s.', source: '@googlemaps/google-maps-services-js@3.4.2 dist/client.js:78,83',
    }),
  ],
};

const HUBSPOT = '@hubspot/api-client.Client';

export const hubspotPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@hubspot/api-client', kind: 'cloud', clients: [HUBSPOT], reportAt: 'call', throwsOnStatus: true, retry: retries(0, ['numberOfApiCallRetries']),
      calls: [
        ...underEach(['basicApi', 'searchApi', 'batchApi'].flatMap((api) => [`${HUBSPOT}#crm.*.${api}.`, `${HUBSPOT}#crm.*.*.${api}.`]), 'create update getById getPage archive doSearch read upsert merge getAll'), `${HUBSPOT}#apiRequest`,
      ],
      timeout: timeout({ default: 'none' }), notes: 'node-fetch below, without a timer and without an option for one.',
      source: '@hubspot/api-client@13.5.0 lib/codegen/crm/contacts/http/isomorphic-fetch.js:9-30, lib/src/configuration/IConfiguration.d.ts',
    }),
  ],
};

const APIFY = 'apify-client.ApifyClient';

export const apifyPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'apify-client', kind: 'cloud', clients: [APIFY], reportAt: 'client', throwsOnStatus: true, retry: retries(8, ['maxRetries']),
      calls: [...underEach([`${APIFY}#actor()#`, `${APIFY}#task()#`], 'call start'), ...under(`${APIFY}#`, 'dataset()#listItems dataset()#downloadItems run()#get run()#waitForFinish keyValueStore()#getRecord')],
      timeout: timeout({ ...fullTimer(360, 'a request ends after 360 s'), client: [fix(seconds('timeoutSecs', { position: 0 }))] }),
      notes: 'call waits for the end of the run, which waitSecs bounds. Eight retries.', source: 'apify-client@2.25.0 dist/apify_client.js:33,69-88; dist/http_client.js:32,57',
    }),
  ],
};

const VOICE = '@elevenlabs/elevenlabs-js.ElevenLabsClient';
const OLDER_VOICE = 'elevenlabs.ElevenLabsClient';
const SPEAKING = 'generate textToSpeech.convert textToSpeech.convertAsStream textToSpeech.stream textToSpeech.convertWithTimestamps textToSpeech.streamWithTimestamps speechToText.convert voices.getAll voices.get voices.search models.getAll models.list';
const asked = [1, 2].map((position) => seconds('timeoutInSeconds', { position }));

export const elevenLabsPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@elevenlabs/elevenlabs-js', kind: 'cloud', clients: [VOICE], calls: under(`${VOICE}#`, SPEAKING), reportAt: 'client', throwsOnStatus: true, retry: retries(2, ['maxRetries']),
      timeout: timeout({ ...fullTimer(240, 'the SDK gives up after 240 s'), call: asked, client: [fix(seconds('timeoutInSeconds', { position: 0 }))] }),
      notes: 'Two retries.', source: '@elevenlabs/elevenlabs-js@2.73.0 api/resources/textToSpeech/client/Client.js:110; BaseClient.d.ts:12',
    }),
    javascriptApi({
      package: 'elevenlabs', kind: 'cloud', clients: [OLDER_VOICE], calls: under(`${OLDER_VOICE}#`, SPEAKING), reportAt: 'call', throwsOnStatus: true, retry: retries(2, ['maxRetries']),
      timeout: timeout({ ...fullTimer(60, 'the SDK gives up after 60 s'), call: asked }), notes: 'Replaced by @elevenlabs/elevenlabs-js. Two retries.', source: 'elevenlabs@1.59.0 api/resources/textToSpeech/client/Client.js:101-102',
    }),
  ],
};
