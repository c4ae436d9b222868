import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import * as lite from 'neo4j-driver-lite';

const input = process.argv[2] as string;
const driver = neo4j.driver('neo4j://localhost');
const session = driver.session();

void session.run(`MATCH (n {name: '${input}'}) RETURN n`); // flow: untrusted-input -> sql
void session.run('MATCH (n {name: $name}) RETURN n', { name: input }); // noflow
void session.run({ text: input, parameters: {} }); // flow: untrusted-input -> sql
void session.run(`EXPLAIN ${input}`); // noflow
void session.run({ text: `EXPLAIN ${input}`, parameters: {} }); // noflow
void session.run(`PROFILE ${input}`); // flow: untrusted-input -> sql
void session.run(`/* EXPLAIN */ ${input}`); // flow: untrusted-input -> sql
void session.run({ text: 'MATCH (n {name: $name}) RETURN n', parameters: { name: input } }); // noflow
void driver.executeQuery(input, {}, { database: 'neo4j' }); // flow: untrusted-input -> sql
void driver.executeQuery('MATCH (n {name: $name}) RETURN n', { name: input }); // noflow
void session.executeRead((tx) => tx.run(input)); // flow: untrusted-input -> sql
void session.executeWrite((tx) => tx.run(input)); // flow: untrusted-input -> sql
void session.executeWrite((tx) => tx.run('CREATE (n {name: $name})', { name: input })); // noflow
void session.readTransaction((tx) => tx.run(input)); // flow: untrusted-input -> sql
void session.writeTransaction(async (tx) => {
  await tx.run(input); // flow: untrusted-input -> sql
});
void session.beginTransaction().run(input); // flow: untrusted-input -> sql
void lite.driver('neo4j://localhost').session().run(input); // flow: untrusted-input -> sql

export class Graph {
  private driver: Driver;
  constructor(url: string) {
    this.driver = neo4j.driver(url);
  }
  async query(text: string) {
    const opened = this.driver.session({ database: 'neo4j' });
    return opened.executeRead((tx: ManagedTransaction) => tx.run(text)); // flow: untrusted-input -> sql
  }
}
void new Graph('neo4j://localhost').query(input);
export const typed = (given: Session) => given.run(input); // flow: untrusted-input -> sql
