import vm, { runInNewContext } from 'node:vm';
import * as machine from 'vm';
import { NodeVM, VM } from 'vm2';

const input = process.argv[2] as string;

vm.runInContext(input, vm.createContext({})); // flow: untrusted-input -> code
vm.runInNewContext(input); // flow: untrusted-input -> code
vm.runInNewContext('1 + a', { a: input }); // noflow
runInNewContext(input); // flow: untrusted-input -> code
machine.runInThisContext(input); // flow: untrusted-input -> code
vm.compileFunction(input); // flow: untrusted-input -> code
new vm.Script(`(${input})`).runInThisContext(); // flow: untrusted-input -> code
new vm.SourceTextModule(input); // flow: untrusted-input -> code
new VM().run(input); // flow: untrusted-input -> code
const sandbox = new NodeVM();
sandbox.run(input); // flow: untrusted-input -> code
