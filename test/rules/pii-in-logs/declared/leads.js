// Documents read from the collections of another file.
import Lead, { Parcel } from './leadModel.js';

export async function add(chatId, name) {
  const lead = new Lead({ chatId, name });
  await lead.save();
  console.log('added', lead); // expect: pii-in-logs
  console.log('added', lead.chatId);
  return lead;
}

export async function all() {
  const found = await Lead.find().lean();
  console.log('found', found); // expect: pii-in-logs
  console.log('found', found.length);
  const count = await Lead.countDocuments();
  console.log('there are', count);
  const parcels = await Parcel.find();
  console.log('parcels', parcels);
  return found;
}

async function byChat(chatId) {
  const lead = await Lead.findOne({ chatId });
  return lead;
}

export async function greet(chatId) {
  const known = await byChat(chatId);
  console.log('known', known); // expect: pii-in-logs
}
