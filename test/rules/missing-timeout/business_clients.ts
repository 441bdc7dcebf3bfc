// Clients of business software: some bring a short timer, one takes none.
import { Client as HubSpot } from '@hubspot/api-client';
import { Client as Maps } from '@googlemaps/google-maps-services-js';
import crossFetch from 'cross-fetch';

const crm = new HubSpot({ accessToken: process.env.CRM_TOKEN });
const maps = new Maps({});

export async function skipper(id: string): Promise<unknown> {
  return crm.crm.contacts.basicApi.getById(id); // expect: missing-timeout
}

export async function berth(address: string): Promise<unknown> {
  return maps.geocode({ params: { address, key: process.env.MAPS_KEY ?? '' } });
}

export async function tide(port: string): Promise<Response> {
  return crossFetch(`https://tides.example.com/${port}`); // expect: missing-timeout
}

export async function tideSoon(port: string): Promise<Response> {
  return crossFetch(`https://tides.example.com/${port}`, { signal: AbortSignal.timeout(5_000) });
}
