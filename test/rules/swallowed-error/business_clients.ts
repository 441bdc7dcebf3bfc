// Failures of map services and hosted databases that nobody hears of.
import { Client } from '@googlemaps/google-maps-services-js';
import { getFirestore } from 'firebase-admin/firestore';
import admin from 'firebase-admin';

const maps = new Client({});
const store = getFirestore();
const logbook = admin.firestore();

export async function places(ids: string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const id of ids) {
    try {
      const answer = await maps.placeDetails({ params: { place_id: id, key: process.env.MAPS_KEY ?? '' } });
      found.push(answer.data.result);
    } catch (_error) { // expect: swallowed-error
      // the next one
    }
  }
  return found;
}

export async function berth(boat: string): Promise<unknown> {
  try {
    const entry = await store.collection('berths').where('boat', '==', boat).limit(1).get();
    return entry.docs[0];
  } catch { // expect: swallowed-error
    return null;
  }
}

export async function note(boat: string, text: string): Promise<void> {
  try {
    await logbook.collection('logs').doc(boat).set({ text });
  } catch {} // expect: swallowed-error
}
