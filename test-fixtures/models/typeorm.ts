import { InjectRepository } from '@nestjs/typeorm';
import { Brackets, createConnection, DataSource, type EntityManager, getConnection, getManager, getRepository, Raw, Repository } from 'typeorm';

const input = process.argv[2] as string;
const source = new DataSource({ type: 'sqlite', database: 'a.db' });
class User {
  name = '';
}

void source.query(`SELECT * FROM user WHERE name = '${input}'`); // flow: untrusted-input -> sql
void source.query('SELECT * FROM user WHERE name = ?', [input]); // noflow
void source.sql`SELECT * FROM user WHERE name = ${input}`; // noflow
void source.manager.query(input); // flow: untrusted-input -> sql
void source.createQueryRunner().query(input); // flow: untrusted-input -> sql
void source.transaction((manager) => manager.query(input)); // flow: untrusted-input -> sql
void source.transaction('SERIALIZABLE', async (manager) => {
  await manager.query(input); // flow: untrusted-input -> sql
});
void getConnection().query(input); // flow: untrusted-input -> sql
void getManager().query(input); // flow: untrusted-input -> sql
export const connected = createConnection().then((connection) => connection.query(input)); // flow: untrusted-input -> sql

const users = source.getRepository(User);
void users.query(input); // flow: untrusted-input -> sql
void users.find({ where: { name: input } }); // noflow
void users.find({ where: { name: Raw(`= '${input}'`) } }); // flow: untrusted-input -> sql
void users.find({ where: { name: Raw((alias) => `${alias} = '${input}'`) } }); // flow: untrusted-input -> sql
void users.find({ where: { name: Raw((alias) => `${alias} = :name`, { name: input }) } }); // noflow

const select = () => users.createQueryBuilder('user');
void select().where(`user.name = '${input}'`).getMany(); // flow: untrusted-input -> sql
void select().where('user.name = :name', { name: input }).getMany(); // noflow
void select().where({ name: input }).getMany(); // noflow
void select().where('user.id = :id', { id: 1 }).andWhere(`user.name = '${input}'`).getMany(); // flow: untrusted-input -> sql
void select().where('user.id = :id', { id: 1 }).orWhere(input).getMany(); // flow: untrusted-input -> sql
void select().where((builder) => `user.id IN ${builder.subQuery().select(input).getQuery()}`); // flow: untrusted-input -> sql
void select().where((builder) => `user.name = '${input}'`); // flow: untrusted-input -> sql
void select().where(new Brackets((builder) => builder.where(input))); // flow: untrusted-input -> sql
void select().select(input); // flow: untrusted-input -> sql
void select().select(['user.id', input]); // flow: untrusted-input -> sql
void select().addSelect(input, 'alias'); // flow: untrusted-input -> sql
void select().take(10).skip(5).orderBy(input, 'ASC'); // flow: untrusted-input -> sql
void select().orderBy('user.id').addOrderBy(input); // flow: untrusted-input -> sql
void select().groupBy(input); // flow: untrusted-input -> sql
void select().groupBy('user.id').addGroupBy(input); // flow: untrusted-input -> sql
void select().having(input); // flow: untrusted-input -> sql
void select().andHaving(input); // flow: untrusted-input -> sql
void select().orHaving(input); // flow: untrusted-input -> sql
void select().having('COUNT(user.id) > :count', { count: input }); // noflow
void select().innerJoin('user.photos', 'photo', `photo.name = '${input}'`); // flow: untrusted-input -> sql
void select().innerJoin('user.photos', 'photo', 'photo.name = :name', { name: input }); // noflow
void select().innerJoinAndSelect('user.photos', 'photo', input); // flow: untrusted-input -> sql
void select().leftJoin('user.photos', 'photo', input); // flow: untrusted-input -> sql
void select().leftJoinAndSelect(input, 'photo'); // flow: untrusted-input -> sql
void select().innerJoinAndMapOne('user.photo', 'user.photos', 'photo', input); // flow: untrusted-input -> sql
void select().innerJoinAndMapMany('user.photo', 'user.photos', 'photo', input); // flow: untrusted-input -> sql
void select().leftJoinAndMapOne('user.photo', 'user.photos', 'photo', input); // flow: untrusted-input -> sql
void select().leftJoinAndMapMany('user.photo', 'user.photos', 'photo', input); // flow: untrusted-input -> sql
void source.createQueryBuilder().delete().from(User).where(input).execute(); // flow: untrusted-input -> sql
void source.createQueryBuilder().select('a').from(input, 'a'); // flow: untrusted-input -> sql
void source.createQueryBuilder().select('a').from(User, 'a').addFrom(input, 'b'); // flow: untrusted-input -> sql
void source.createQueryBuilder().update(User).set({ name: input }).where('id = :id', { id: input }).execute(); // noflow
void getRepository(User).createQueryBuilder().where(input); // flow: untrusted-input -> sql

export class UserService {
  constructor(
    @InjectRepository(User) private readonly repository: Repository<User>,
    private readonly manager: EntityManager,
  ) {}
  find(name: string) {
    return this.repository.createQueryBuilder('user').where(`user.name = '${name}'`).getOne(); // flow: untrusted-input -> sql
  }
  count(name: string) {
    return this.manager.query(`SELECT COUNT(*) FROM user WHERE name = '${name}'`); // flow: untrusted-input -> sql
  }
}
export class UserRepository extends Repository<User> {
  byName() {
    return this.query(input); // flow: untrusted-input -> sql
  }
}
export const all = (service: UserService) => [service.find(input), service.count(input)];
