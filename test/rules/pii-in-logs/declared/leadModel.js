// A collection of people and one of things.
import mongoose from 'mongoose';

const leadSchema = new mongoose.Schema({
  threadId: { type: String, unique: true },
  name: { type: String },
  chatId: String,
});

const Lead = mongoose.model('Lead', leadSchema);

export const Parcel = mongoose.model('Parcel', new mongoose.Schema({ name: String, weight: Number }));

export default Lead;
