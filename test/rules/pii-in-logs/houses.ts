// What a house, a shop or a clinic says of itself is public; what it knows of its guests is not.
import pino from "pino";

const logger = pino();

interface Listing {
  hotel?: { name: string; address?: { lines?: string[]; postalCode?: string }; contact?: { phone?: string; email?: string } };
  guest?: { contact?: { phone?: string; email?: string } };
}

export function listed(listing: Listing, store: { contact: { email: string } }): void {
  const shown = {
    address: [listing.hotel?.address?.lines?.join(", "), listing.hotel?.address?.postalCode].filter(Boolean).join(", "),
    contact: { phone: listing.hotel?.contact?.phone || "", email: listing.hotel?.contact?.email ?? "" },
  };
  logger.info({ shown }, "listing read");
  logger.info({ contact: listing.hotel?.contact }, "contact of the house");
  logger.info(`write to ${store.contact.email}`);
}

export function booked(listing: Listing): void {
  logger.info({ phone: listing.guest?.contact?.phone || "" }, "guest"); // expect: pii-in-logs
  logger.info(`write to ${listing.guest?.contact?.email}`); // expect: pii-in-logs
}
