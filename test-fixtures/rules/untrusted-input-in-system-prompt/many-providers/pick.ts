import { Eight, Five, Four, Nine, One, Seven, Six, Three, Two } from './providers';

export function pick(name: string) {
  switch (name) {
    case 'one':
      return new One();
    case 'two':
      return new Two();
    case 'three':
      return new Three();
    case 'four':
      return new Four();
    case 'five':
      return new Five();
    case 'six':
      return new Six();
    case 'seven':
      return new Seven();
    case 'eight':
      return new Eight();
    case 'nine':
      return new Nine();
    default:
      // a stand-in for tests
      return { ...new One(), chat: async (_messages: unknown[]) => undefined };
  }
}
