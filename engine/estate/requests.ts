/**
 * What a handler reads of a request, as far as its own code tells: fields of the body, the query and the path. Reads are followed from where a field is taken back to the
 * request, through checks and parsers; what the handler passes on whole is not followed. It is told as `body.message`, for who makes requests of it.
 */
import { type ClassRef, type FnRef, fileOf, makeRef, type Program, type Ref } from '../dataflow/program';
import type { View } from './view';

/** How frameworks call the parts of a request, as a member or as a method. */
const PARTS: Readonly<Record<string, 'body' | 'query' | 'path'>> = {
  body: 'body',
  json: 'body',
  get_json: 'body',
  getJson: 'body',
  formData: 'body',
  form: 'body',
  payload: 'body',
  data: 'body',
  parseBody: 'body',
  readBody: 'body',
  query: 'query',
  args: 'query',
  searchParams: 'query',
  query_params: 'query',
  queryParams: 'query',
  params: 'path',
  path_params: 'path',
  param: 'path',
};
/** Methods of collections that give a field by its name. */
const BY_NAME = /^(?:get|getAll|getlist)$/;
/** What a list, a map of fields and the result of a check have beside their fields. */
const NO_FIELD =
  /^(?:length|map|filter|slice|push|forEach|then|catch|toString|trim|get|getAll|has|keys|values|items|entries|split|join|at|find|some|reduce|parse|safeParse|success|error|issues|model_dump|dict|json)$/;
const MOST_STEPS = 12;
const MOST_BASES = 6;

interface Way {
  /** From the request down, methods with brackets. */
  steps: readonly string[];
  /** What it begins with. */
  root: { kind: 'param'; fn: number; index: number } | { kind: 'import'; module: string; name: string } | { kind: 'other' };
}

/** @returns the fields, sorted, each once */
export function readsOf(view: View, handler: FnRef): string[] {
  const { program } = view;
  const file = fileOf(handler);
  const flow = program.fn(handler);
  const facts = program.files[file];
  if (!facts) return [];
  const found = new Set(declaredFields(view, handler));
  facts.nodes.forEach((node, id) => {
    // closures of the handler read the same request
    if (node.start < flow.start || node.end > flow.end) return;
    const way = wayOf(view, makeRef(file, id));
    const field = way && fieldOf(program, handler, way);
    if (field) found.add(field);
  });
  // of `body.a.b` the shorter one says nothing more
  return [...found].filter((field) => ![...found].some((other) => other.startsWith(`${field}.`))).sort();
}

/** The read that a node is: its steps from the request down; undefined for what reads nothing. */
function wayOf(view: View, ref: Ref): Way | undefined {
  const { program } = view;
  const file = fileOf(ref);
  const steps: string[] = [];
  let at = ref;
  for (let count = 0; count < MOST_STEPS; count++) {
    const node = program.node(at);
    const down = (id: number) => {
      at = makeRef(file, id);
    };
    if (node.op === 'member') {
      steps.unshift(node.name);
      down(node.base);
    } else if (node.op === 'elem') {
      const index = node.index === undefined ? undefined : program.node(makeRef(file, node.index));
      if (index?.op !== 'const' || typeof index.value !== 'string') return undefined;
      steps.unshift(index.value);
      down(node.base);
    } else if (node.op === 'refine' || node.op === 'rest') down(node.base);
    else if (node.op === 'phi') {
      // of several ways to a variable the one that reads something
      const made = node.alternatives.find((id) => program.node(makeRef(file, id)).op !== 'const');
      if (made === undefined || makeRef(file, made) === at) return undefined;
      down(made);
    } else if (node.op === 'cell') {
      const made = program.files[file]?.cells.get(node.variable)?.find((id) => program.node(makeRef(file, id)).op !== 'const');
      if (made === undefined) return undefined;
      down(made);
    } else if (node.op === 'call') {
      const site = program.site(makeRef(file, node.site));
      const callee = program.node(makeRef(file, site.callee));
      const [argument] = site.args;
      const text = argument && program.node(makeRef(file, argument.value));
      if (callee.op === 'member' && site.receiver !== undefined && BY_NAME.test(callee.name) && text?.op === 'const' && typeof text.value === 'string') {
        steps.unshift(text.value);
        down(site.receiver);
      } else if (callee.op === 'member' && site.receiver !== undefined && PARTS[callee.name] !== undefined && (!argument || text?.op === 'const')) {
        // `c.req.param('id')`, `req.json()`
        if (text?.op === 'const' && typeof text.value === 'string') steps.unshift(text.value);
        steps.unshift(callee.name);
        down(site.receiver);
      } else if (argument && site.args.length <= 2)
        down(argument.value); // a check or a parser: `schema.parse(body)`
      else return undefined;
    } else if (node.op === 'param') return { steps, root: { kind: 'param', fn: node.fn, index: node.index } };
    else if (node.op === 'import') return { steps, root: { kind: 'import', module: node.module, name: node.name } };
    else return steps.length > 0 ? { steps, root: { kind: 'other' } } : undefined;
  }
  return undefined;
}

function fieldOf(program: Program, handler: FnRef, { steps, root }: Way): string | undefined {
  const flow = program.fn(handler);
  const isOwn = root.kind === 'param' && root.fn === flow.id;
  // Flask's request is imported; every other one is a parameter
  if (!isOwn && !(root.kind === 'import' && root.name === 'request')) return undefined;
  const at = steps.findIndex((step) => PARTS[step] !== undefined);
  const fields = at < 0 ? [] : steps.slice(at + 1);
  // `req.nextUrl.searchParams`, `ctx.request.body`: what stands before a part is the way to it
  const [field, inner] = fields;
  if (at >= 0 && field !== undefined && !NO_FIELD.test(field)) {
    const part = PARTS[steps[at] as string] as string;
    return `${part}.${field}${inner !== undefined && /^\w+$/.test(inner) && !NO_FIELD.test(inner) ? `.${inner}` : ''}`;
  }
  return undefined;
}

/** Fields of parameters that are declared as a data class of the project: FastAPI's bodies, Nest's. */
function declaredFields({ program, context }: View, handler: FnRef): string[] {
  const { denoter } = context.calls;
  const fieldsOf = (cls: ClassRef, depth: number): string[] => {
    const own = program.cls(cls);
    if (depth > MOST_BASES || own.methods.some(({ kind }) => kind !== 'constructor')) return [];
    const bases = denoter.bases(cls).flatMap((base) => (base.kind === 'class' ? fieldsOf(base.cls, depth + 1) : []));
    return [...bases, ...Object.keys(own.fieldTypes)];
  };
  return program.fn(handler).params.flatMap(({ type }) => {
    const declared = type ? denoter.typed(fileOf(handler), type) : [];
    return declared.flatMap((d) => (d.kind === 'instance' ? fieldsOf(d.cls, 0).map((name) => `body.${name}`) : []));
  });
}
