/**
 * Node's vm module, and vm2 which is built on it: they run text as a program and are no security boundary (Node's own
 * documentation says so). `isolated-vm` is one and is left out. `eval` and `Function` stand with the built-ins; `import(x)` and `require(x)` are operations of
 * the language that the engine sees itself.
 */
import { type CallModel, defineModel } from '../engine/define';

const CODE: CallModel = { is: 'effect', sinks: { code: '[0]' } };

export default defineModel({
  sdk: 'node-vm',
  title: 'Node.js vm',
  docs: 'https://nodejs.org/api/vm.html',
  language: 'javascript',
  packages: { npm: { vm: '*', 'node:vm': '*', vm2: '*' } },
  roots: { vm: ['vm', 'node:vm'], vm2: ['vm2'] },
  types: {
    Vm: ['vm', 'vm.default'],
    Sandbox: ['vm2.VM()', 'vm2.NodeVM()', 'vm2.default.VM()', 'vm2.default.NodeVM()'],
  },
  calls: {
    'Vm.runInContext': CODE,
    'Vm.runInNewContext': CODE,
    'Vm.runInThisContext': CODE,
    'Vm.compileFunction': CODE,
    'Vm.Script': CODE,
    'Vm.SourceTextModule': CODE,
    'Sandbox.run': CODE,
  },
});
