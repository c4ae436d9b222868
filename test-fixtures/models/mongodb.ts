import { type Collection, MongoClient } from 'mongodb';
import mongoose, { model } from 'mongoose';

const input = process.argv[2] as string;
const data = JSON.parse(input);
const db = new MongoClient('mongodb://').db('a');
const users = db.collection('users');

await users.find({ name: input }).toArray(); // noflow
await users.find({ $where: `this.name == '${input}'` }).toArray(); // flow: untrusted-input -> sql
await users.find(data).toArray(); // noflow
await users.findOne({ $where: input }); // flow: untrusted-input -> sql
await users.findOneAndUpdate({ $where: input }); // flow: untrusted-input -> sql
await users.updateOne({ $where: input }); // flow: untrusted-input -> sql
await users.updateMany({ $where: input }); // flow: untrusted-input -> sql
await users.deleteOne({ $where: input }); // flow: untrusted-input -> sql
await users.deleteMany({ $where: input }); // flow: untrusted-input -> sql
await users.countDocuments({ $where: input }); // flow: untrusted-input -> sql
await users.aggregate([{ $match: { name: input } }]).toArray(); // noflow
await users.aggregate(data).toArray(); // flow: untrusted-input -> sql
await users.aggregate([{ $limit: 10 }, data]).toArray(); // flow: untrusted-input -> sql
await db.aggregate(data).toArray(); // flow: untrusted-input -> sql
await db.command(data); // flow: untrusted-input -> sql
await db.command({ ping: 1 }); // noflow
await users.mapReduce(input, 'function () {}', {}); // flow: untrusted-input -> code
const User = model('User', new mongoose.Schema({ name: String }));
await User.find({ name: input }); // noflow
await User.find().$where(input); // flow: untrusted-input -> code
await User.find({}).sort('name').$where(input); // flow: untrusted-input -> code
await User.$where(`this.name == '${input}'`); // flow: untrusted-input -> code
await User.aggregate(data); // flow: untrusted-input -> sql
await User.aggregate([{ $match: { name: input } }]); // noflow
const found = await User.findOne({ name: input }).lean();
await users.find({ $where: found.name }).toArray(); // noflow
export const find = (given: Collection) => given.findOne({ $where: input }); // flow: untrusted-input -> sql
