/**
 * Containers that give a class for a token, tsyringe, inversify and typedi: what was registered under a token or a class is what is injected
 * and resolved under it. Dependencies that are declared by a class's type need no model.
 */
import { type CallModel, defineModel } from '../engine/define';

const PROVIDED: CallModel = { flows: { 'channel(provider, [0])': 'return', '[0]()': 'return' } };
const BOUND = 'channel(provider, made(bind, [0]))';

export default defineModel({
  sdk: 'tsyringe',
  title: 'tsyringe, inversify, typedi',
  docs: 'https://github.com/microsoft/tsyringe#readme',
  language: 'javascript',
  packages: { npm: { tsyringe: '>=4', inversify: '>=5', typedi: '>=0.10' } },
  roots: { tsyringe: ['tsyringe'], inversify: ['inversify'], typedi: ['typedi'] },
  types: {
    Container: ['tsyringe.container', 'Container.createChildContainer()', 'tsyringe.DependencyContainer()'],
    Inversify: ['inversify.Container()'],
    Binding: ['Inversify.bind()', 'Inversify.rebind()'],
  },
  calls: {
    'Container.register': {
      flows: {
        '[1].useClass()': 'channel(provider, [0])',
        '[1].useFactory()': 'channel(provider, [0])',
        '[1].useValue': 'channel(provider, [0])',
        '[1].useToken()': 'channel(provider, [0])',
        '[1]()': 'channel(provider, [0])',
      },
      alias: 'receiver',
    },
    'Container.registerSingleton': { flows: { '[1]()': 'channel(provider, [0])' }, alias: 'receiver' },
    'Container.registerInstance': { flows: { '[1]': 'channel(provider, [0])' }, alias: 'receiver' },
    'Container.registerType': { flows: { '[1]()': 'channel(provider, [0])' }, alias: 'receiver' },
    'Container.resolve': PROVIDED,
    'tsyringe.inject': PROVIDED,
    'Inversify.get': PROVIDED,
    'inversify.inject': PROVIDED,
    'Binding.to': { flows: { '[0]()': BOUND } },
    'Binding.toConstantValue': { flows: { '[0]': BOUND } },
    'Binding.toDynamicValue': { flows: { '[0]()': BOUND } },
    'typedi.Container.get': PROVIDED,
    'typedi.Container.set': { flows: { '[1]': 'channel(provider, [0])' } },
    'typedi.Inject': PROVIDED,
  },
});
