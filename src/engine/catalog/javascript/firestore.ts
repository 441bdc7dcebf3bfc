/** Firestore, by itself or as a part of Firebase's admin SDK. */
import { alias, gives, javascriptApi, retries, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { fullTimer } from './options.js';

const FIRESTORE = '@google-cloud/firestore.Firestore';
const COLLECTION = '@google-cloud/firestore.CollectionReference';
const DOCUMENT = '@google-cloud/firestore.DocumentReference';
const BATCH = '@google-cloud/firestore.WriteBatch';

export const firestorePart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@google-cloud/firestore', kind: 'document-db', clients: [FIRESTORE, 'firebase-admin.firestore', 'firebase-admin/firestore.getFirestore'], reportAt: 'client', throwsOnStatus: true, retry: retries(5),
      calls: [...under(`${COLLECTION}#`, 'get add'), ...under(`${DOCUMENT}#`, 'get set update delete create'), `${BATCH}#commit`, ...under(`${FIRESTORE}#`, 'runTransaction getAll listCollections')],
      timeout: timeout(fullTimer(60, 'an attempt ends after 60 s')), notes: 'Attempts have 60 s (queries 300 s) and are tried again for up to 600 s.',
      source: '@google-cloud/firestore (firebase-admin@13.10.0) build/src/v1/firestore_client_config.json',
    }),
  ],
  aliases: [alias('javascript', 'firebase-admin.firestore', ['firebase-admin.default.firestore'])],
  returns: [
    gives('javascript', FIRESTORE, ['firebase-admin.firestore', 'firebase-admin/firestore.getFirestore', 'firebase-admin/firestore.initializeFirestore']),
    gives('javascript', COLLECTION, [...underEach([`${FIRESTORE}#`, `${DOCUMENT}#`], 'collection'), `${FIRESTORE}#collectionGroup`, ...under(`${COLLECTION}#`, 'where orderBy limit limitToLast offset select startAfter startAt endAt endBefore count')]),
    gives('javascript', DOCUMENT, [`${FIRESTORE}#doc`, `${COLLECTION}#doc`]),
    gives('javascript', BATCH, [`${FIRESTORE}#batch`]),
  ],
};
