import { findById, findByFilter } from './repository';

export class CustomerService {
  search(args: Record<string, unknown>) {
    const filter = { city: String(args.city), active: args.active === true };
    return findByFilter(filter);
  }

  byId(args: Record<string, unknown>) {
    return findById(String(args.id));
  }
}
